package org.ecopetition.briefing.published;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of published batches; a correction adds a version, and nothing is ever taken out of it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PublishedBatches {

    private static final String VERSIONS = """
            select b.id as id, v.version, b.inspection, b.handed_on, b.batch_number, v.person, v.recorded_at, v.reason, c.column_code, c.words
            from published_batch b
            join published_version v on v.batch_id = b.id
            join published_cell c on c.batch_id = v.batch_id and c.version = v.version
            """;

    private static final String ORDER =
            " order by coalesce(handed_on, date '1900-01-01') desc, inspection, batch_number desc, id";

    private final JdbcClient jdbc;
    private final Clock clock;

    PublishedBatches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Batches as they stand, the newest day first.
     *
     * @param round whose batches; of every round where absent
     */
    List<PublishedBatch> of(@Nullable PastRound round, int from, int most) {
        String where = round == null ? "" : " where inspection = :inspection and area = :area";
        JdbcClient.StatementSpec asked = jdbc.sql(
                "select id from published_batch" + where + ORDER + " offset :from rows fetch next :most rows only");
        if (round != null) {
            asked = asked.param("inspection", round.inspection()).param("area", round.area());
        }
        List<Long> ids =
                asked.param("from", from).param("most", most).query(Long.class).list();
        return ids.isEmpty()
                ? List.of()
                : versions(jdbc.sql(VERSIONS + " where b.id in (:ids) and v.version = b.version" + ORDER)
                        .param("ids", ids));
    }

    /** The rounds of which something was published, the newest first. */
    List<PastRound> rounds() {
        return jdbc.sql("select inspection, area, count(*) as batches, count(batch_number) as numbered"
                        + " from published_batch group by inspection, area"
                        + " order by max(coalesce(handed_on, date '1900-01-01')) desc, inspection, area")
                .query((row, index) -> new PastRound(
                        row.getString("inspection"),
                        row.getString("area"),
                        row.getInt("batches"),
                        row.getInt("numbered")))
                .list();
    }

    Optional<PublishedBatch> find(long id) {
        return versions(jdbc.sql(VERSIONS + " where b.id = ? and v.version = b.version")
                        .param(id))
                .stream()
                .findFirst();
    }

    /** The id of the batch that has the key. */
    Optional<Long> idOf(PublishedBatchKey key) {
        return jdbc.sql("select id from published_batch where batch_key = ?")
                .param(key.value())
                .query(Long.class)
                .optional();
    }

    /** Every version of a batch, the newest first. */
    List<PublishedBatch> history(long id) {
        return versions(
                jdbc.sql(VERSIONS + " where b.id = ? order by v.version desc").param(id));
    }

    /**
     * Keeps a batch that was not known.
     *
     * @return its id; empty when somebody else entered the same batch meanwhile
     */
    Optional<Long> add(PublishedBatchKey key, PublishedEntry entry, String person) {
        try {
            jdbc.sql("insert into published_batch (batch_key, version, inspection, area, batch_number, handed_on)"
                            + " values (?, 1, ?, ?, ?, ?)")
                    .params(headOf(key, entry))
                    .update();
        } catch (DuplicateKeyException meanwhile) {
            return Optional.empty();
        }
        long id = jdbc.sql("select id from published_batch where batch_key = ?")
                .param(key.value())
                .query(Long.class)
                .single();
        keep(id, 1, entry, person, null);
        return Optional.of(id);
    }

    /**
     * Puts a new version in the place of the one that somebody saw.
     *
     * @return whether that one still stood, and no other batch has the new one's key
     */
    boolean replace(PublishedBatch seen, PublishedBatchKey key, PublishedEntry entry, String person, String reason) {
        int version = seen.version() + 1;
        List<Object> values = new ArrayList<>(headOf(key, entry));
        values.add(version);
        values.add(seen.id());
        values.add(seen.version());
        int replaced = jdbc.sql("update published_batch set batch_key = ?, inspection = ?, area = ?, batch_number = ?,"
                        + " handed_on = ?, version = ? where id = ? and version = ?")
                .params(values)
                .update();
        if (replaced == 0) {
            return false;
        }
        keep(seen.id(), version, entry, person, reason);
        return true;
    }

    private static List<@Nullable Object> headOf(PublishedBatchKey key, PublishedEntry entry) {
        List<@Nullable Object> head = new ArrayList<>();
        head.add(key.value());
        head.add(entry.word(PublishedColumn.INSPECTION));
        head.add(entry.word(PublishedColumn.AREA));
        head.add(PublishedBatchKey.numberOf(entry).orElse(null));
        head.add(entry.day().orElse(null));
        return head;
    }

    private void keep(long id, int version, PublishedEntry entry, String person, @Nullable String reason) {
        jdbc.sql("insert into published_version (batch_id, version, person, recorded_at, reason)"
                        + " values (?, ?, ?, ?, ?)")
                .param(id)
                .param(version)
                .param(person)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(reason)
                .update();
        entry.words().forEach((column, words) -> {
            BigDecimal figure = column.isNumber() ? entry.number(column).orElse(null) : null;
            jdbc.sql("insert into published_cell (batch_id, version, column_code, words, figure)"
                            + " values (?, ?, ?, ?, ?)")
                    .param(id)
                    .param(version)
                    .param(column.name())
                    .param(words)
                    .param(figure)
                    .update();
        });
    }

    private static List<PublishedBatch> versions(JdbcClient.StatementSpec rows) {
        Map<List<Long>, List<Cell>> versions = new LinkedHashMap<>();
        rows.query((row, index) -> Cell.of(row))
                .list()
                .forEach(cell -> versions.computeIfAbsent(
                                List.of(cell.head().id(), (long) cell.head().version()), any -> new ArrayList<>())
                        .add(cell));
        return versions.values().stream().map(Cell::together).toList();
    }

    /** A cell of a version, with the version it stands in. */
    private record Cell(PublishedBatch head, PublishedColumn column, String words) {

        static Cell of(ResultSet row) throws SQLException {
            int number = row.getInt("batch_number");
            PublishedBatch head = new PublishedBatch(
                    row.getLong("id"),
                    row.getInt("version"),
                    new PublishedEntry(Map.of()),
                    number == 0 ? null : number,
                    row.getString("person"),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                    row.getString("reason"));
            return new Cell(head, PublishedColumn.valueOf(row.getString("column_code")), row.getString("words"));
        }

        static PublishedBatch together(List<Cell> cells) {
            Map<PublishedColumn, String> words = new EnumMap<>(PublishedColumn.class);
            cells.forEach(cell -> words.put(cell.column(), cell.words()));
            PublishedBatch head = cells.get(0).head();
            return new PublishedBatch(
                    head.id(),
                    head.version(),
                    new PublishedEntry(words),
                    head.number(),
                    head.person(),
                    head.recordedAt(),
                    head.reason());
        }
    }
}
