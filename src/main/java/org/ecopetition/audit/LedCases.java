package org.ecopetition.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.storage.BatchedInserts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which versions of models led a case, and which administrators acted on its processes. */
@Service
public class LedCases {

    private final JdbcClient jdbc;
    private final BatchedInserts models;
    private final BatchedInserts acts;

    LedCases(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.models = new BatchedInserts(
                batches,
                "insert into case_model (case_number, case_key, model, version, since, person)"
                        + " values (?, ?, ?, ?, ?, ?)");
        this.acts = new BatchedInserts(
                batches,
                "insert into administrator_act (case_number, case_key, operation, person, recorded_at)"
                        + " values (?, ?, ?, ?, ?)");
    }

    /**
     * A version that led a process of a case.
     *
     * @param key the case number or the key of a hand-off
     * @param model key of the process
     * @param person who moved it there, if anybody is known
     */
    public record Led(
            String key,
            String model,
            int version,
            Instant since,
            @Nullable String person) {}

    /** From now on this version leads a process of a case. */
    public void note(Led led) {
        models.add(List.<Object[]>of(new @Nullable Object[] {
            HandOffKey.caseOf(led.key()),
            led.key(),
            led.model(),
            led.version(),
            led.since().atOffset(ZoneOffset.UTC),
            led.person()
        }));
    }

    /** The versions that led the processes of a case, the oldest first; all but the first of a process are moves. */
    public List<Led> of(CaseNumber number) {
        models.write();
        return jdbc.sql(
                        "select case_key, model, version, since, person from case_model where case_number = ? order by id")
                .param(number.value())
                .query((row, index) -> new Led(
                        row.getString("case_key"),
                        row.getString("model"),
                        row.getInt("version"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getString("person")))
                .list();
    }

    /**
     * An administrator acted on a process of a case.
     *
     * @param key the case number or the key of a hand-off
     * @param operation as the engine calls it, for example {@code ModifyProcessInstance}
     */
    public void administered(String key, String operation, String person, Instant at) {
        acts.add(List.<Object[]>of(
                new Object[] {HandOffKey.caseOf(key), key, operation, person, at.atOffset(ZoneOffset.UTC)}));
    }
}
