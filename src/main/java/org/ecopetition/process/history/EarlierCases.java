package org.ecopetition.process.history;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases that were there before it was noted, as it happens, which version leads them. */
@Component
public class EarlierCases {

    private static final String LED_EARLIER = """
            insert into case_model (case_number, case_key, model, version, since)
            select case when d.KEY_ = 'handoff' then substring(p.BUSINESS_KEY_ from 1 for char_length(p.BUSINESS_KEY_) - 3)
                        else p.BUSINESS_KEY_ end,
                   p.BUSINESS_KEY_, d.KEY_, d.VERSION_, p.START_TIME_
            from ACT_HI_PROCINST p join ACT_RE_PROCDEF d on d.ID_ = p.PROC_DEF_ID_
            where d.KEY_ in ('petition', 'handoff') and p.BUSINESS_KEY_ is not null
            """;

    private final JdbcClient jdbc;

    EarlierCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enters them once, before the first case of which it is noted. */
    public void enter() {
        boolean isNoted = jdbc.sql("select count(*) from (select 1 from case_model fetch first 1 rows only) noted")
                        .query(Integer.class)
                        .single()
                > 0;
        if (!isNoted) {
            jdbc.sql(LED_EARLIER).update();
        }
    }
}
