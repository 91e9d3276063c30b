package org.ecopetition.audit.trail;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.storage.BatchedInserts;
import org.ecopetition.storage.RowAdded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The flows that the processes of a case took, each written down when it was taken. */
@Service
public class FlowsTaken {

    private final JdbcClient jdbc;
    private final BatchedInserts rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FlowsTaken(JdbcClient jdbc, JdbcTemplate batches, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.rows = new BatchedInserts(
                batches, "insert into flow_taken (case_number, run, model_id, flow, taken_at) values (?, ?, ?, ?, ?)");
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps a flow that a run of a case takes now.
     *
     * @param key the case number or the key of a hand-off
     */
    public void take(String key, String run, String modelId, String flow) {
        String number = HandOffKey.caseOf(key);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("case_number", number);
        row.put("run", run);
        row.put("model_id", modelId);
        row.put("flow", flow);
        row.put("taken_at", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        rows.add(List.<Object[]>of(row.values().toArray()));
        events.publishEvent(new RowAdded("flow_taken", number, row));
    }

    /** All flows that a case took, in their order. */
    @Transactional(readOnly = true)
    public List<FlowTaken> of(CaseNumber number) {
        rows.write();
        return jdbc.sql("select run, model_id, flow, taken_at from flow_taken where case_number = ? order by id")
                .param(number.value())
                .query((row, index) -> new FlowTaken(
                        row.getString("run"),
                        row.getString("model_id"),
                        row.getString("flow"),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
