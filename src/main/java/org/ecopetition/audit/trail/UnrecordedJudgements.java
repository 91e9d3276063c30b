package org.ecopetition.audit.trail;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What decision tables judged before their answers were kept: nobody can ask the same question again. */
@Service
public class UnrecordedJudgements {

    private static final String NONE_KEPT =
            " and not exists (select 1 from table_answer kept where kept.decision = ? and kept.case_number = ";

    private static final Map<String, String> JUDGED = Map.of(
            "environmental-limits",
            "select count(*) from measurement judged join hand_off on hand_off_key = judged.hand_off"
                    + " where judged.table_version is not null"
                    + NONE_KEPT + "hand_off.case_number and kept.hand_off = judged.hand_off)",
            "handling-deadlines",
            "select count(*) from hand_off judged where 1 = 1" + NONE_KEPT + "judged.case_number)",
            "handoff-routing",
            "select count(*) from hand_off judged where 1 = 1" + NONE_KEPT + "judged.case_number)",
            "repeat-level",
            "select count(*) from handling_level judged where 1 = 1" + NONE_KEPT + "judged.case_number)",
            "supervision-notices",
            "select count(*) from notice judged join hand_off on hand_off_key = judged.hand_off where 1 = 1" + NONE_KEPT
                    + "hand_off.case_number)");

    private final JdbcClient jdbc;

    UnrecordedJudgements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many there are of a table; 0 for one that nobody here knows. */
    @Transactional(readOnly = true)
    public long of(String decision) {
        return JUDGED.containsKey(decision)
                ? jdbc.sql(JUDGED.get(decision))
                        .param(decision)
                        .query(Long.class)
                        .single()
                : 0;
    }
}
