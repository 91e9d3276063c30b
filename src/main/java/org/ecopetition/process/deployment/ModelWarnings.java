package org.ecopetition.process.deployment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecopetition.casework.model.ModelFinding;
import org.ecopetition.organisation.Excerpt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stopped no deployment but stands until an administrator acknowledged it. */
@Component
class ModelWarnings {

    private static final int LONGEST = 1000;

    private final JdbcClient database;
    private final Clock clock;

    ModelWarnings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A warning that stands.
     *
     * @param file the file that was deployed
     * @param element the element it is about, if any
     */
    record Standing(String id, String file, @Nullable String element, String sentence, Instant notedAt) {}

    /** Keeps them, in the transaction of the deployment; what stood for the same files before is answered by it. */
    void keep(List<String> files, List<ModelFinding> warnings) {
        for (String file : files) {
            database.sql("delete from model_warning where file_name = ? and acknowledged_at is null")
                    .param(file)
                    .update();
        }
        for (ModelFinding warning : warnings) {
            database.sql(
                            "insert into model_warning (id, file_name, element, sentence, noted_at) values (?, ?, ?, ?, ?)")
                    .params(
                            UUID.randomUUID().toString(),
                            warning.file(),
                            warning.element(),
                            Excerpt.of(warning.sentence(), LONGEST),
                            Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /** Those that nobody acknowledged, the latest first. */
    List<Standing> standing() {
        return database.sql(
                        "select * from model_warning where acknowledged_at is null order by noted_at desc, file_name, id")
                .query(ModelWarnings::read)
                .list();
    }

    /** Notes that somebody has seen it; nothing happens to one that was acknowledged before. */
    void acknowledge(String id, String person) {
        database.sql("update model_warning set acknowledged_by = ?, acknowledged_at = ?"
                        + " where id = ? and acknowledged_at is null")
                .params(person, Timestamp.from(clock.instant()), id)
                .update();
    }

    private static Standing read(ResultSet row, int number) throws SQLException {
        return new Standing(
                row.getString("id"),
                row.getString("file_name"),
                row.getString("element"),
                row.getString("sentence"),
                row.getTimestamp("noted_at").toInstant());
    }
}
