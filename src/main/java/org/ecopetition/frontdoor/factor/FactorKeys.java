package org.ecopetition.frontdoor.factor;

import java.util.List;
import org.ecopetition.storage.encryption.EncryptedRows;
import org.ecopetition.storage.encryption.FieldEncryption;
import org.ecopetition.storage.encryption.RotationPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Encrypts and opens the keys of second factors; each opens for its person alone. */
@Component
@RotationPart
class FactorKeys implements EncryptedRows {

    private final JdbcClient jdbc;
    private final FieldEncryption encryption;

    FactorKeys(JdbcClient jdbc, FieldEncryption encryption) {
        this.jdbc = jdbc;
        this.encryption = encryption;
    }

    private record Kept(String person, String secret) {}

    String encrypt(String key, String place) {
        return encryption.encrypt(key, place(place));
    }

    /** No code fits what it returns where the data key is lost, or the row was altered. */
    String open(String kept, String place) {
        return encryption.decryptIfSound(kept, place(place));
    }

    @Override
    public List<String> unopened() {
        return jdbc.sql("select person, secret from second_factor order by person").query(Kept.class).list().stream()
                .filter(kept -> !encryption.opens(kept.secret(), place(kept.person())))
                .map(Kept::person)
                .toList();
    }

    @Override
    public String table() {
        return "second_factor";
    }

    @Override
    public Step encryptSome(String after, int most) {
        List<Kept> some = jdbc.sql("select person, secret from second_factor where secret not like ? and person > ?"
                        + " order by person fetch first " + most + " rows only")
                .params(encryption.presentPattern(), after)
                .query(Kept.class)
                .list();
        if (some.isEmpty()) {
            return Step.NONE;
        }
        int done = some.stream().mapToInt(this::encryptAnew).sum();
        return new Step(some.get(some.size() - 1).person(), done, List.of());
    }

    private int encryptAnew(Kept kept) {
        return encryption
                .encryptAnew(kept.secret(), place(kept.person()))
                .map(secret -> jdbc.sql("update second_factor set secret = ? where person = ? and secret = ?")
                        .params(secret, kept.person(), kept.secret())
                        .update())
                .orElse(0);
    }

    private static String place(String place) {
        return "second factor " + place;
    }
}
