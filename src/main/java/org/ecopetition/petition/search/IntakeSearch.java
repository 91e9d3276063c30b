package org.ecopetition.petition.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.PetitionStatus;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.storage.AddedRows;
import org.ecopetition.storage.Chains;
import org.ecopetition.storage.LikePattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds petitions for intake and the coordination group. Whoever looks for callers is entered among those who read personal data,
 * with each case that was found.
 */
@Service
public class IntakeSearch {

    /** More than anybody reads through; whoever finds so many types more. */
    public static final int MOST = 50;

    /** So many callers are followed to their petitions: a fence before which the index of callers is read first. */
    private static final int MOST_CALLERS = 1000;

    /** The same where place or number leave but some of them. */
    private static final int MOST_CALLERS_ELSEWHERE = 20_000;

    private static final String PETITIONS = """
            select p.case_number, p.received_at, p.channel, p.region_code, p.place, p.status, %s
            from petition p %s where 1 = 1""";

    private static final String CALLER_TOO = "i.caller_name, i.caller_phone";
    private static final String WITHOUT_CALLER =
            "cast(null as varchar(100)) as caller_name, cast(null as varchar(50)) as caller_phone";
    private static final String RECORD = "join intake_record i on i.case_number = p.case_number";

    private final JdbcTemplate jdbc;
    private final AddedRows rows;
    private final CallerReadings readings;
    private final Clock clock;

    IntakeSearch(JdbcTemplate jdbc, AddedRows rows, CallerReadings readings, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.readings = readings;
        this.clock = clock;
    }

    /**
     * What fits, the newest first, one more than {@link #MOST} where there are more.
     *
     * @param sought without {@linkplain Sought#faults() faults}
     */
    @Transactional
    public List<FoundPetition> find(Sought sought, String person) {
        List<Object> given = new ArrayList<>();
        StringBuilder sql = new StringBuilder(PETITIONS.formatted(
                sought.isForCallers() ? CALLER_TOO : WITHOUT_CALLER, sought.isForCallers() ? RECORD : ""));
        if (sought.isForCallers()) {
            sql.append(" and p.case_number in (select c.case_number from intake_record c where 1 = 1");
            hold(sql, given, " and c.caller_digits like ? escape '!'", sought.digits(), "%");
            hold(sql, given, " and c.caller_name like ? escape '!'", sought.name(), "");
            boolean narrowed = !sought.place().isEmpty() || !sought.number().isEmpty();
            sql.append(" order by c.case_number desc fetch first ")
                    .append(narrowed ? MOST_CALLERS_ELSEWHERE : MOST_CALLERS)
                    .append(" rows only)");
        }
        hold(sql, given, " and p.place like ? escape '!'", sought.place(), "%");
        hold(sql, given, " and p.case_number like ? escape '!'", sought.number(), "%");
        sql.append(" order by p.recorded_at desc, p.case_number desc fetch first " + (MOST + 1) + " rows only");
        List<FoundPetition> found = jdbc.query(sql.toString(), IntakeSearch::found, given.toArray());
        if (sought.isForCallers()) {
            enter(sought.personalFields(), found, person);
        }
        return found;
    }

    private static void hold(StringBuilder sql, List<Object> given, String condition, String sought, String before) {
        if (!sought.isEmpty()) {
            sql.append(condition);
            given.add(before + LikePattern.literal(sought) + "%");
        }
    }

    /** Enters the search, and each case whose caller is shown. */
    private void enter(String fields, List<FoundPetition> found, String person) {
        List<FoundPetition> shown = found.stream().limit(MOST).toList();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("person", person);
        row.put("searched_at", clock.instant());
        row.put("fields", fields);
        row.put("found", shown.size());
        rows.add("intake_search", Chains.SEARCH + person, row);
        readings.keep(shown.stream().map(FoundPetition::caseNumber).toList(), person, fields);
    }

    private static FoundPetition found(ResultSet row, int index) throws SQLException {
        OffsetDateTime received = row.getObject("received_at", OffsetDateTime.class);
        return new FoundPetition(
                row.getString("case_number"),
                received == null ? null : received.toInstant(),
                Channel.valueOf(row.getString("channel")),
                row.getString("region_code"),
                row.getString("place"),
                PetitionStatus.valueOf(row.getString("status")),
                new Caller(row.getString("caller_name"), row.getString("caller_phone"), null));
    }
}
