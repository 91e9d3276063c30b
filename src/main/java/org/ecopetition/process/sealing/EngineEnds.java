package org.ecopetition.process.sealing;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.ecopetition.audit.DifferentEnds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds the ends of hand-offs and petitions against the processes that run; what ended a moment ago may still be on its way. */
@Component
class EngineEnds implements DifferentEnds {

    private static final Duration ON_ITS_WAY = Duration.ofHours(1);

    private static final String SQL = """
            select k, status, running from (
                select h.hand_off_key as k, h.status as status, true as running from hand_off h
                where h.status in ('WRITTEN_OFF', 'FINISHED', 'WITHDRAWN') and h.ended_at < :before
                    and exists (select 1 from act_ru_execution e where e.business_key_ = h.hand_off_key)
                union all
                select h.hand_off_key, h.status, false from hand_off h
                where h.status not in ('WRITTEN_OFF', 'FINISHED', 'WITHDRAWN', 'ASSIGNED') and h.recorded_at < :before
                    and not exists (select 1 from act_ru_execution e where e.business_key_ = h.hand_off_key)
                union all
                select p.case_number, p.status, true from petition p
                where p.status = 'CLOSED' and p.closed_at < :before
                    and exists (select 1 from act_ru_execution e where e.business_key_ = p.case_number)
                union all
                select p.case_number, p.status, false from petition p
                where p.status in ('REGISTERED', 'CLASSIFIED', 'HANDED_OFF') and p.recorded_at < :before
                    and not exists (select 1 from act_ru_execution e where e.business_key_ = p.case_number)
            ) d order by k fetch first %d rows only
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    EngineEnds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Disagreement> first(int most) {
        OffsetDateTime before = clock.instant().minus(ON_ITS_WAY).atOffset(ZoneOffset.UTC);
        return jdbc.sql(SQL.formatted(most))
                .param("before", before)
                .query((row, index) -> new Disagreement(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
    }
}
