package org.ecopetition.petition.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Petitions that ended, whose callers are still known. */
@Component
public class EndedPetitions {

    private static final String ENDED = """
            select case_number, ended_at, held from (
                select i.case_number, case when %s then true else false end as held,
                    (select max(e.recorded_at) from case_event e where e.case_number = i.case_number
                        and e.kind in ('PetitionClosed', 'PetitionMerged', 'PetitionWithdrawn', 'PetitionPassedOn'))
                        as ended_at
                from intake_record i join petition p on p.case_number = i.case_number
                where i.erased_on is null and p.status in ('CLOSED', 'MERGED', 'WITHDRAWN', 'PASSED_ON')
                and p.recorded_at < :until) d where ended_at < :until""".formatted(ErasureHolds.IS_HELD);

    private final JdbcClient jdbc;
    private final Clock clock;

    EndedPetitions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A petition that ended. */
    public record Ended(String caseNumber, Instant endedAt, boolean held) {}

    /** The numbers of those whose callers are due for so many days, behind a number. */
    List<String> due(int days, String after, int most) {
        return jdbc.sql(ENDED + " and not held and case_number > :after order by case_number fetch first " + most
                        + " rows only")
                .param("until", before(days))
                .param("after", after)
                .query((row, index) -> row.getString("case_number"))
                .list();
    }

    /** Those that become due within some days, or are held though they are due; the oldest first. */
    public List<Ended> next(int days, int within, int most) {
        return jdbc.sql(ENDED + " order by ended_at, case_number fetch first " + most + " rows only")
                .param("until", before(days - within))
                .query(EndedPetitions::ended)
                .list();
    }

    private OffsetDateTime before(int days) {
        return clock.instant().minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
    }

    private static Ended ended(ResultSet row, int index) throws SQLException {
        return new Ended(
                row.getString("case_number"),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("held"));
    }
}
