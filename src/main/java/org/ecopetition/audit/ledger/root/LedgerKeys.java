package org.ecopetition.audit.ledger.root;

import java.nio.file.Files;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecopetition.audit.ledger.LedgerPart;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys of the house: the one that signs now lies in a file, those before stand in the database, each vouched for by the one
 * that followed it. Whoever has the database alone can neither sign nor bring in a key.
 */
@Component
@LedgerPart
class LedgerKeys {

    private final JdbcClient jdbc;
    private final LedgerSettings settings;
    private final Clock clock;
    private @Nullable SigningKey current;

    LedgerKeys(JdbcClient jdbc, LedgerSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    private record Known(
            String id,
            String publicKey,
            @Nullable String follows,
            @Nullable String vouch) {}

    /**
     * Takes the key at a start: a new one where the house is new.
     *
     * @throws IllegalStateException when the key is missing, or another one, though roots were signed before
     */
    synchronized SigningKey take() {
        List<Known> known = known();
        boolean isChanged = !settings.follows().isEmpty();
        if (!Files.exists(settings.key()) && !known.isEmpty() && !isChanged) {
            throw new IllegalStateException("the ledger's key is missing: " + settings.key()
                    + ". Bring it back, or read in docs/operation.md what to do about a lost key");
        }
        SigningKey key =
                Files.exists(settings.key()) ? SigningKey.read(settings.key()) : SigningKey.written(settings.key());
        if (known.stream().noneMatch(one -> one.id().equals(key.id()))) {
            enter(key, known, isChanged);
        }
        current = key;
        return key;
    }

    /** The key that signs. */
    synchronized SigningKey current() {
        if (current == null) {
            current = SigningKey.read(settings.key());
        }
        return current;
    }

    /** The public key by which signatures are checked now, X.509 in Base64. */
    String publicKey() {
        return current().publicKey();
    }

    /** The public keys that may have signed, by id: the current one and all that it vouches for, one through the other. */
    Map<String, String> trusted() {
        Map<String, Known> known = new HashMap<>();
        known().forEach(one -> known.put(one.id(), one));
        Map<String, String> trusted = new HashMap<>();
        SigningKey own = current();
        trusted.put(own.id(), own.publicKey());
        Known newest = known.get(own.id());
        while (newest != null && newest.follows() != null) {
            Known before = known.get(newest.follows());
            String vouching = trusted.get(newest.id());
            if (before == null
                    || newest.vouch() == null
                    || vouching == null
                    || trusted.containsKey(before.id())
                    || !SigningKey.isSigned(vouched(before.id(), before.publicKey()), newest.vouch(), vouching)) {
                return trusted;
            }
            trusted.put(before.id(), before.publicKey());
            newest = before;
        }
        return trusted;
    }

    private void enter(SigningKey key, List<Known> known, boolean isChanged) {
        Known before = known.stream()
                .filter(one -> one.id().equals(settings.follows()))
                .findFirst()
                .orElse(null);
        if (!known.isEmpty() && (!isChanged || before == null)) {
            throw new IllegalStateException(
                    "the ledger's key in " + settings.key() + " is not the one that signed before ("
                            + known.get(0).id() + "); read in docs/operation.md how a key is changed");
        }
        String vouch = before == null ? null : key.sign(vouched(before.id(), before.publicKey()));
        jdbc.sql("insert into ledger_key (id, public_key, known_since, follows, vouch) values (?, ?, ?, ?, ?)")
                .param(key.id())
                .param(key.publicKey())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(before == null ? null : before.id())
                .param(vouch)
                .update();
    }

    private static String vouched(String id, String publicKey) {
        return "eco-petition ledger: before this key signed " + id + " " + publicKey;
    }

    private List<Known> known() {
        return jdbc.sql("select id, public_key, follows, vouch from ledger_key order by known_since desc")
                .query((row, index) ->
                        new Known(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }
}
