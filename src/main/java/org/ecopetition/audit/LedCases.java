package org.ecopetition.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.ecopetition.storage.BatchedInserts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Which versions of models led a case, and which administrators acted on its processes: what the search asks for. */
@Service
public class LedCases {

    private final BatchedInserts models;
    private final BatchedInserts acts;

    LedCases(JdbcTemplate batches) {
        this.models = new BatchedInserts(
                batches,
                "insert into case_model (case_number, case_key, model, version, since) values (?, ?, ?, ?, ?)");
        this.acts = new BatchedInserts(
                batches,
                "insert into administrator_act (case_number, case_key, operation, person, recorded_at)"
                        + " values (?, ?, ?, ?, ?)");
    }

    /**
     * From now on this version leads a process of a case.
     *
     * @param key the case number or the key of a hand-off
     * @param model key of the process
     */
    public void led(String key, String model, int version, Instant since) {
        models.add(List.<Object[]>of(new Object[] {caseOf(key), key, model, version, since.atOffset(ZoneOffset.UTC)}));
    }

    /**
     * An administrator acted on a process of a case.
     *
     * @param operation as the engine calls it, for example {@code ModifyProcessInstance}
     */
    public void administered(String key, String operation, String person, Instant at) {
        acts.add(List.<Object[]>of(new Object[] {caseOf(key), key, operation, person, at.atOffset(ZoneOffset.UTC)}));
    }

    /** The number of the case that a process is of. */
    public static String caseOf(String key) {
        return key.replaceFirst("-\\d\\d$", "");
    }
}
