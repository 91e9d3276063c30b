package org.ecopetition.casework.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The trials of the last time; the older ones go. */
@Component
public class Trials {

    /** So many are kept. */
    private static final int KEPT = 20;

    private final JdbcClient database;
    private final Clock clock;

    Trials(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps files to be tried, and returns the id of the trial. */
    @Transactional
    public String keep(List<ModelFile> files, String person) {
        String id = UUID.randomUUID().toString();
        database.sql("insert into model_trial (id, tried_by, tried_at) values (?, ?, ?)")
                .params(id, person, Timestamp.from(clock.instant()))
                .update();
        for (ModelFile file : files) {
            database.sql("insert into model_trial_file (trial_id, name, content) values (?, ?, ?)")
                    .params(id, file.name(), file.content())
                    .update();
        }
        latest().stream()
                .skip(KEPT)
                .forEach(old -> database.sql("delete from model_trial where id = ?")
                        .param(old.id())
                        .update());
        return id;
    }

    /** The latest first, without their content. */
    @Transactional(readOnly = true)
    public List<Trial> latest() {
        return database.sql("select * from model_trial order by tried_at desc, id")
                .query((row, index) -> trial(row, namesOf(row.getString("id"))))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Trial> find(String id) {
        return database.sql("select * from model_trial where id = ?")
                .param(id)
                .query((row, index) -> trial(row, filesOf(id)))
                .optional();
    }

    /**
     * Notes what became of it.
     *
     * @param deployment id of the deployment
     */
    @Transactional
    public void deployed(String id, String deployment, String person) {
        database.sql("update model_trial set deployment_id = ?, deployed_by = ?, deployed_at = ? where id = ?")
                .params(deployment, person, Timestamp.from(clock.instant()), id)
                .update();
    }

    private List<ModelFile> filesOf(String id) {
        return database.sql("select name, content from model_trial_file where trial_id = ? order by name")
                .param(id)
                .query((row, index) -> new ModelFile(row.getString("name"), row.getBytes("content")))
                .list();
    }

    private List<ModelFile> namesOf(String id) {
        return database.sql("select name from model_trial_file where trial_id = ? order by name")
                .param(id)
                .query((row, index) -> new ModelFile(row.getString("name"), new byte[0]))
                .list();
    }

    private static Trial trial(ResultSet row, List<ModelFile> files) throws SQLException {
        Timestamp at = row.getTimestamp("deployed_at");
        return new Trial(
                row.getString("id"),
                row.getString("tried_by"),
                row.getTimestamp("tried_at").toInstant(),
                files,
                at == null
                        ? null
                        : new Trial.Deployed(
                                row.getString("deployment_id"), row.getString("deployed_by"), at.toInstant()));
    }
}
