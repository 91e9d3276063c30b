package org.ecopetition.process.deployment.move;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.batch.BatchStatistics;
import org.camunda.bpm.engine.batch.history.HistoricBatch;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.ecopetition.casework.model.MoveProgress;
import org.ecopetition.organisation.Excerpt;
import org.ecopetition.process.Engine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The moves of running cases, each with how far it has got. */
@Component
public class MoveBook {

    private static final int SHOWN = 20;
    private static final int LONGEST = 4000;

    private final JdbcClient database;
    private final ManagementService management;
    private final HistoryService history;
    private final Engine engine;
    private final Clock clock;

    MoveBook(JdbcClient database, ManagementService management, HistoryService history, Engine engine, Clock clock) {
        this.database = database;
        this.management = management;
        this.history = history;
        this.engine = engine;
        this.clock = clock;
    }

    /** The latest first. */
    public List<MoveProgress> latest() {
        return database.sql("select * from model_move order by started_at desc, batch_id limit ?")
                .param(SHOWN)
                .query(this::read)
                .list();
    }

    /** Tries the cases once more that could not be moved. */
    public void retry(String batch) {
        engine.act(() -> {
            Batch running = management.createBatchQuery().batchId(batch).singleResult();
            if (running != null) {
                management.setJobRetriesByJobDefinitionId(running.getBatchJobDefinitionId(), 1);
            }
            return batch;
        });
    }

    boolean isOnItsWay(String process) {
        return latest().stream().anyMatch(move -> move.process().equals(process) && move.endedAt() == null);
    }

    void keep(Batch batch, Rehearsed version, ProcessDefinition target, StepMapping mapping, String person) {
        database.sql("insert into model_move (batch_id, process, from_version, to_version, cases, left_behind, mapping,"
                        + " started_by, started_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        batch.getId(),
                        target.getKey(),
                        version.from().getVersion(),
                        target.getVersion(),
                        version.moving().size(),
                        version.strandedCases(),
                        Excerpt.of(mapping.chosen().toString(), LONGEST),
                        person,
                        Timestamp.from(clock.instant()))
                .update();
    }

    private MoveProgress read(ResultSet row, int index) throws SQLException {
        String batch = row.getString("batch_id");
        int cases = row.getInt("cases");
        Optional<BatchStatistics> running = Optional.ofNullable(engine.act(
                () -> management.createBatchStatisticsQuery().batchId(batch).singleResult()));
        int left = running.map(BatchStatistics::getRemainingJobs).orElse(0);
        return new MoveProgress(
                batch,
                row.getString("process"),
                new MoveProgress.Versions(row.getInt("from_version"), row.getInt("to_version")),
                cases,
                row.getInt("left_behind"),
                Math.max(0, cases - left),
                running.map(BatchStatistics::getFailedJobs).orElse(0),
                new MoveProgress.Started(
                        row.getString("started_by"),
                        row.getTimestamp("started_at").toInstant()),
                running.isPresent() ? null : endOf(batch));
    }

    private Instant endOf(String batch) {
        return Optional.ofNullable(engine.act(
                        () -> history.createHistoricBatchQuery().batchId(batch).singleResult()))
                .map(HistoricBatch::getEndTime)
                .map(Date::toInstant)
                .orElseGet(clock::instant);
    }
}
