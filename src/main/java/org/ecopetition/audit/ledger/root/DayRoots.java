package org.ecopetition.audit.ledger.root;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.ecopetition.audit.ledger.LedgerPart;
import org.ecopetition.briefing.DaySeal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals each day of China with a signed root: a Merkle tree (RFC 9162) over the root of the day before and the heads of all
 * chains that changed since. What was committed after the sealing belongs to the next day's.
 */
@Component
@LedgerPart
public class DayRoots implements DaySeal {

    /** What stands before the first root. */
    static final String NONE = "0".repeat(64);

    /** A transaction may commit so long after its entries were dated. */
    private static final Duration LATE = Duration.ofHours(1);

    private static final String COLUMNS =
            "select on_day, root, before, heads, sealed_at, key_id, signature from ledger_root ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final LedgerKeys keys;
    private final Clock clock;

    DayRoots(JdbcClient jdbc, JdbcTemplate batches, LedgerKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.keys = keys;
        this.clock = clock;
    }

    /** Seals every day that has ended and has no root yet. */
    @Transactional
    public void sealPastDays() {
        Optional<DayRoot> last = newest();
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        LocalDate next = last.map(root -> root.day().plusDays(1)).orElseGet(() -> firstDay(today));
        String before = last.map(DayRoot::root).orElse(NONE);
        Instant since =
                last.map(DayRoot::sealedAt).orElse(Instant.EPOCH.plus(LATE)).minus(LATE);
        while (next.isBefore(today)) {
            before = seal(next, before, since);
            next = next.plusDays(1);
            since = clock.instant().minus(LATE);
        }
    }

    /** Does it while no other node does what it does in its turn. */
    @Transactional
    public <T> T inTurn(Supplier<T> work) {
        jdbc.sql("select id from ledger_key where id = ? for update")
                .param(keys.current().id())
                .query(String.class)
                .list();
        return work.get();
    }

    /** The root of the last sealed day; none before the first day has ended. */
    public Optional<DayRoot> newest() {
        return jdbc.sql(COLUMNS + "order by on_day desc fetch first 1 rows only")
                .query(DayRoots::root)
                .optional();
    }

    @Override
    public Optional<Printed> at(Instant instant) {
        return jdbc.sql(COLUMNS + "where sealed_at <= ? order by on_day desc fetch first 1 rows only")
                .param(instant.atOffset(ZoneOffset.UTC))
                .query(DayRoots::root)
                .optional()
                .map(root -> new Printed(root.day(), root.root()));
    }

    /** The day whose root begins so; at least 16 signs. */
    public Optional<DayRoot> issued(String beginning) {
        String typed = beginning.replaceAll("[^0-9a-fA-F]", "").toLowerCase(Locale.ROOT);
        return typed.length() < 16
                ? Optional.empty()
                : jdbc.sql(COLUMNS + "where root like ? order by on_day fetch first 1 rows only")
                        .param(typed + "%")
                        .query(DayRoots::root)
                        .optional();
    }

    /** The last roots, the newest first. */
    public List<DayRoot> newest(int count) {
        return jdbc.sql(COLUMNS + "order by on_day desc fetch first " + count + " rows only")
                .query(DayRoots::root)
                .list();
    }

    /** Whether a root was signed by a key of this house. */
    public boolean isSigned(DayRoot root) {
        String key = keys.trusted().get(root.keyId());
        return key != null
                && SigningKey.isSigned(
                        DayRoot.statement(root.day(), root.root(), root.before()), root.signature(), key);
    }

    /** The public key by which signatures are checked now, X.509 in Base64. */
    public String publicKey() {
        return keys.publicKey();
    }

    /**
     * That a chain, as it was at the end of a day, is sealed by that day's root.
     *
     * @param position of the entry at which the chain ended
     * @param hash of that entry
     * @param path from the leaf {@code chain position hash} to the root
     * @param statement what was signed
     */
    public record Proof(DayRoot root, int position, String hash, List<Step> path, String statement, String publicKey) {}

    /** A hash beside the way to the root, and on which side it stands. */
    public record Step(boolean left, String hash) {}

    /** The proof for the last day whose root knows the chain; none before the end of its first day. */
    public Optional<Proof> proof(String chain) {
        return jdbc.sql(COLUMNS + "where on_day = (select max(on_day) from ledger_leaf where chain = ?)")
                .param(chain)
                .query(DayRoots::root)
                .optional()
                .map(root -> proof(chain, root));
    }

    private Proof proof(String chain, DayRoot root) {
        List<ChainEnd> ends = sorted(leaves(root.day()));
        int at = ends.stream().map(ChainEnd::chain).toList().indexOf(chain);
        List<Step> path = MerkleTree.path(leavesOf(root.before(), ends), at + 1).stream()
                .map(beside -> new Step(beside.left(), beside.hash()))
                .toList();
        return new Proof(
                root,
                ends.get(at).position(),
                ends.get(at).hash(),
                path,
                DayRoot.statement(root.day(), root.root(), root.before()),
                keys.trusted().getOrDefault(root.keyId(), ""));
    }

    List<DayRoot> all() {
        return jdbc.sql(COLUMNS + "order by on_day").query(DayRoots::root).list();
    }

    List<ChainEnd> leaves(LocalDate day) {
        return jdbc.sql("select chain, position, hash from ledger_leaf where on_day = ?")
                .param(day)
                .query((row, index) -> new ChainEnd(row.getString(1), row.getInt(2), row.getString(3)))
                .list();
    }

    /** The ends of all chains to which something was appended since then. */
    List<ChainEnd> changedSince(Instant since) {
        return jdbc.sql("""
                        select e.chain, e.position, e.hash from ledger_entry e
                        join (select chain, max(position) as position from ledger_entry where recorded_at >= ?
                            group by chain) l on l.chain = e.chain and l.position = e.position
                        """)
                .param(since.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new ChainEnd(row.getString(1), row.getInt(2), row.getString(3)))
                .list();
    }

    static String rootOf(String before, List<ChainEnd> ends) {
        return HexFormat.of().formatHex(MerkleTree.root(leavesOf(before, sorted(ends))));
    }

    private static List<ChainEnd> sorted(List<ChainEnd> ends) {
        return ends.stream().sorted(Comparator.comparing(ChainEnd::chain)).toList();
    }

    private static List<byte[]> leavesOf(String before, List<ChainEnd> sorted) {
        List<byte[]> leaves = new ArrayList<>();
        leaves.add(before.getBytes(StandardCharsets.US_ASCII));
        sorted.stream().map(ChainEnd::leaf).forEach(leaves::add);
        return leaves;
    }

    private String seal(LocalDate day, String before, Instant since) {
        List<ChainEnd> ends = changedSince(since).stream().filter(this::isNew).toList();
        String root = rootOf(before, ends);
        SigningKey key = keys.current();
        jdbc.sql("insert into ledger_root (on_day, root, before, heads, sealed_at, key_id, signature)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        day,
                        root,
                        before,
                        ends.size(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        key.id(),
                        key.sign(DayRoot.statement(day, root, before)))
                .update();
        batches.batchUpdate(
                "insert into ledger_leaf (on_day, chain, position, hash) values (?, ?, ?, ?)",
                ends.stream()
                        .map(end -> new Object[] {day, end.chain(), end.position(), end.hash()})
                        .toList());
        return root;
    }

    private boolean isNew(ChainEnd end) {
        return jdbc.sql("select count(*) from ledger_leaf where chain = ? and position = ?")
                        .params(end.chain(), end.position())
                        .query(Integer.class)
                        .single()
                == 0;
    }

    private LocalDate firstDay(LocalDate today) {
        return jdbc.sql("select min(recorded_at) from ledger_entry")
                .query(OffsetDateTime.class)
                .optional()
                .map(first -> LocalDate.ofInstant(first.toInstant(), CHINA))
                .orElse(today);
    }

    private static DayRoot root(ResultSet row, int index) throws SQLException {
        return new DayRoot(
                row.getObject("on_day", LocalDate.class),
                row.getString("root"),
                row.getString("before"),
                row.getInt("heads"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                row.getString("key_id"),
                row.getString("signature"));
    }
}
