package org.ecopetition.audit;

import java.time.OffsetDateTime;
import java.util.List;
import org.ecopetition.petition.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who read the caller's identity or an objector's contact, and when; what they read is not in here. */
@Service
@Transactional(readOnly = true)
public class PersonalDataReadings {

    private final JdbcClient jdbc;

    PersonalDataReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The readings of a petition, the oldest first. */
    public List<PersonalDataReading> of(CaseNumber number) {
        return jdbc.sql("""
                        select '' as hand_off, person, read_at, coalesce(found_by, '') from intake_reading where case_number = ?
                        union all
                        select r.hand_off, r.person, r.read_at, '' from objection_reading r
                        join hand_off h on h.hand_off_key = r.hand_off where h.case_number = ?
                        order by read_at
                        """)
                .params(number.value(), number.value())
                .query((row, index) -> new PersonalDataReading(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4)))
                .list();
    }

    /** Who looked for callers last, whether anything was found or not, the newest first. */
    public List<CallerSearch> searches(int count) {
        return jdbc.sql(
                        "select person, searched_at, fields, found from intake_search order by searched_at desc, id desc"
                                + " fetch first " + count + " rows only")
                .query((row, index) -> new CallerSearch(
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        row.getInt(4)))
                .list();
    }
}
