package org.ecopetition.petition.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ecopetition.petition.encryption.ImportFiles;
import org.ecopetition.petition.encryption.ImportRowWords;
import org.ecopetition.petition.encryption.ImportRowWords.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transfer lists on their way in, their files and what became of their rows; kept for a few days. */
@Service
@Transactional
public class ImportBook {

    /** Whoever has not been heard of for so long has stopped. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    static final int LONGEST_NAME = 200;
    static final int LONGEST_REASON = 1000;
    private static final int LONGEST_NOTICES = 2000;
    private static final int SHOWN = 20;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransferSettings settings;
    private final ImportFiles files;
    private final ImportRowWords words;
    private final Clock clock;

    ImportBook(
            JdbcClient jdbc,
            JdbcTemplate batches,
            TransferSettings settings,
            ImportFiles files,
            ImportRowWords words,
            Clock clock) {
        this.words = words;
        this.jdbc = jdbc;
        this.batches = batches;
        this.settings = settings;
        this.files = files;
        this.clock = clock;
    }

    /** The newest imports first. */
    @Transactional(readOnly = true)
    public List<ListImport> recent() {
        return jdbc.sql("select * from transfer_import order by created_at desc limit " + SHOWN)
                .query((row, index) -> importOf(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<ListImport> find(String id) {
        return jdbc.sql("select * from transfer_import where id = ?")
                .param(id)
                .query((row, index) -> importOf(row))
                .optional();
    }

    /**
     * The rows of an import in their order.
     *
     * @param outcome only rows of this outcome; all where absent
     */
    @Transactional(readOnly = true)
    public List<ImportedRow> rows(String id, @Nullable TransferOutcome outcome, int most) {
        return jdbc.sql("select * from transfer_import_row where import_id = ? and (? = '' or outcome = ?)"
                        + " order by line limit ?")
                .params(id, outcome == null ? "" : outcome.name(), outcome == null ? "" : outcome.name(), most)
                .query((row, index) -> rowOf(id, row))
                .list();
    }

    private ImportedRow rowOf(String id, ResultSet row) throws SQLException {
        int line = row.getInt("line");
        return new ImportedRow(
                line,
                row.getString("case_number"),
                TransferOutcome.valueOf(row.getString("outcome")),
                words.openIfAny(Column.REASON, id, line, row.getString("reason")),
                Objects.requireNonNull(words.openIfAny(Column.EXCERPT, id, line, row.getString("excerpt"))),
                row.getString("region"),
                row.getString("types"),
                Objects.requireNonNull(words.openIfAny(Column.UNREAD, id, line, row.getString("unread"))),
                row.getBoolean("taken"));
    }

    /** For how many days lists are kept. */
    public int keptDays() {
        return settings.keptDays();
    }

    /** Throws an import away with its file; what was registered stays. */
    public void forget(String id) {
        for (String table : List.of("transfer_import_row", "transfer_import_part")) {
            jdbc.sql("delete from " + table + " where import_id = ?").param(id).update();
        }
        jdbc.sql("delete from transfer_import where id = ?").param(id).update();
    }

    void forgetOld() {
        Instant limit = clock.instant().minus(Duration.ofDays(settings.keptDays()));
        jdbc.sql("select id from transfer_import where created_at < ?")
                .param(utc(limit))
                .query(String.class)
                .list()
                .forEach(this::forget);
    }

    String open(Path file, String fileName, String unknown, String notices, List<ImportedRow> rows, String person)
            throws IOException {
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into transfer_import (id, file_name, state, total, unknown_headings, notices, uploaded_by,"
                        + " created_at, heard_of_at, data_key)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        shortened(fileName, LONGEST_NAME),
                        ImportState.PREVIEWED.name(),
                        rows.size(),
                        shortened(unknown, LONGEST_REASON),
                        shortened(notices, LONGEST_NOTICES),
                        person,
                        utc(clock.instant()),
                        utc(clock.instant()),
                        words.key())
                .update();
        files.store(id, file);
        batches.batchUpdate(
                "insert into transfer_import_row (import_id, line, case_number, outcome, reason, excerpt, taken,"
                        + " region, types, unread) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
                rows.size() + 1,
                (line, row) -> {
                    line.setString(1, id);
                    line.setInt(2, row.line());
                    line.setString(3, row.caseNumber());
                    line.setString(4, row.outcome().name());
                    line.setString(5, words.encryptIfAny(Column.REASON, id, row.line(), row.reason()));
                    line.setString(6, words.encryptIfAny(Column.EXCERPT, id, row.line(), row.excerpt()));
                    line.setBoolean(7, row.taken());
                    line.setString(8, shortened(row.region(), LONGEST_NAME));
                    line.setString(9, shortened(row.types(), LONGEST_NAME));
                    line.setString(10, words.encryptIfAny(Column.UNREAD, id, row.line(), row.unread()));
                });
        return id;
    }

    /** Whether this call is the one that begins, or goes on with, the import. */
    boolean begin(String id) {
        return jdbc.sql("update transfer_import set state = ?, heard_of_at = ? where id = ?"
                                + " and (state = ? or state = ? and heard_of_at < ?)")
                        .params(
                                ImportState.RUNNING.name(),
                                utc(clock.instant()),
                                id,
                                ImportState.PREVIEWED.name(),
                                ImportState.RUNNING.name(),
                                utc(clock.instant().minus(SILENCE)))
                        .update()
                == 1;
    }

    /** The lines that nobody has dealt with. */
    @Transactional(readOnly = true)
    Set<Integer> left(String id) {
        return new HashSet<>(jdbc.sql("select line from transfer_import_row where import_id = ? and not taken")
                .param(id)
                .query(Integer.class)
                .list());
    }

    void taken(String id, List<ImportedRow> rows) {
        batches.batchUpdate(
                "update transfer_import_row set case_number = ?, outcome = ?, reason = ?, taken = ?"
                        + " where import_id = ? and line = ?",
                rows,
                rows.size() + 1,
                (line, row) -> {
                    line.setString(1, row.caseNumber());
                    line.setString(2, row.outcome().name());
                    line.setString(3, words.encryptIfAny(Column.REASON, id, row.line(), row.reason()));
                    line.setBoolean(4, row.taken());
                    line.setString(5, id);
                    line.setInt(6, row.line());
                });
        jdbc.sql("update transfer_import set heard_of_at = ?, data_key = ? where id = ?")
                .params(utc(clock.instant()), words.key(), id)
                .update();
    }

    void finish(String id) {
        jdbc.sql("update transfer_import set state = ?, finished_at = ? where id = ?")
                .params(ImportState.DONE.name(), utc(clock.instant()), id)
                .update();
    }

    private ListImport importOf(ResultSet row) throws SQLException {
        String id = row.getString("id");
        ImportState state = ImportState.valueOf(row.getString("state"));
        Instant heardOf = row.getObject("heard_of_at", OffsetDateTime.class).toInstant();
        if (state == ImportState.RUNNING && heardOf.isBefore(clock.instant().minus(SILENCE))) {
            state = ImportState.INTERRUPTED;
        }
        return new ListImport(
                id,
                row.getString("file_name"),
                state,
                row.getInt("total"),
                jdbc.sql("select count(*) from transfer_import_row where import_id = ? and taken")
                        .param(id)
                        .query(Integer.class)
                        .single(),
                outcomesOf(id),
                row.getString("unknown_headings"),
                row.getString("notices").lines().toList(),
                row.getString("uploaded_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private Map<TransferOutcome, Integer> outcomesOf(String id) {
        Map<TransferOutcome, Integer> outcomes = new EnumMap<>(TransferOutcome.class);
        jdbc.sql("select outcome, count(*) from transfer_import_row where import_id = ? group by outcome")
                .param(id)
                .query((row, index) -> outcomes.put(TransferOutcome.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        return outcomes;
    }

    static String shortened(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
