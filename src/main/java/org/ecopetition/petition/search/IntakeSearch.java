package org.ecopetition.petition.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.PetitionStatus;
import org.ecopetition.petition.encryption.CallerHashes;
import org.ecopetition.petition.encryption.CallerWords;
import org.ecopetition.petition.encryption.CallerWords.Column;
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

    /** So many callers with the same four digits or two signs are opened and compared, the newest. */
    private static final int MOST_OPENED = 5000;

    private static final String PETITIONS = """
            select p.case_number, p.received_at, p.channel, p.region_code, p.place, p.status, %s
            from petition p %s where 1 = 1""";

    private static final String CALLER_TOO = "i.caller_name, i.caller_phone";
    private static final String WITHOUT_CALLER =
            "cast(null as varchar(100)) as caller_name, cast(null as varchar(50)) as caller_phone";
    private static final String RECORD = "join intake_record i on i.case_number = p.case_number";

    /** A fence, behind which few callers are left: the index of their hashes is read first. */
    private static final String CALLERS =
            " and p.case_number in (select c.case_number from intake_record c where 1 = 1";

    private final JdbcTemplate jdbc;
    private final AddedRows rows;
    private final CallerReadings readings;
    private final CallerHashes hashes;
    private final CallerWords words;
    private final Clock clock;

    IntakeSearch(
            JdbcTemplate jdbc,
            AddedRows rows,
            CallerReadings readings,
            CallerHashes hashes,
            CallerWords words,
            Clock clock) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.words = words;
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
            sql.append(CALLERS);
            holdHashed(sql, given, "caller_tail", sought.digits(), hashes::tailsLike, "caller_digits");
            holdHashed(sql, given, "caller_begin", sought.name(), hashes::namesLike, "caller_name");
            sql.append(')');
        }
        hold(sql, given, " and p.place like ? escape '!'", sought.place(), "%");
        hold(sql, given, " and p.case_number like ? escape '!'", sought.number(), "%");
        sql.append(" order by p.recorded_at desc, p.case_number desc");
        sql.append(" fetch first " + (sought.isForCallers() ? MOST_OPENED : MOST + 1) + " rows only");
        List<FoundPetition> found = Objects.requireNonNull(
                jdbc.query(sql.toString(), (ResultSet fitting) -> first(fitting, sought), given.toArray()));
        if (sought.isForCallers()) {
            enter(sought.personalFields(), found, person);
        }
        return found;
    }

    /** Numbers are found by their last four digits, names by their first two signs; what else was typed is compared when opened. */
    private void holdHashed(
            StringBuilder sql,
            List<Object> given,
            String column,
            String typed,
            Function<String, List<String>> like,
            String plain) {
        if (typed.isEmpty()) {
            return;
        }
        List<String> fitting = like.apply(typed);
        String marks = String.join(",", Collections.nCopies(fitting.size(), "?"));
        sql.append(" and (c.").append(column).append(" in (").append(marks).append(')');
        given.addAll(fitting);
        if (hashes.hasPlainRows()) {
            sql.append(" or (c.data_key is null and c.").append(plain).append(" is not null)");
        }
        sql.append(')');
    }

    /** The first that fit, one more than are shown. */
    private List<FoundPetition> first(ResultSet rows, Sought sought) throws SQLException {
        List<FoundPetition> found = new ArrayList<>();
        while (found.size() <= MOST && rows.next()) {
            FoundPetition one = found(rows);
            if (!sought.isForCallers() || sought.fits(one.caller())) {
                found.add(one);
            }
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

    private FoundPetition found(ResultSet row) throws SQLException {
        OffsetDateTime received = row.getObject("received_at", OffsetDateTime.class);
        String number = row.getString("case_number");
        return new FoundPetition(
                number,
                received == null ? null : received.toInstant(),
                Channel.valueOf(row.getString("channel")),
                row.getString("region_code"),
                row.getString("place"),
                PetitionStatus.valueOf(row.getString("status")),
                new Caller(
                        words.openIfAny(Column.CALLER_NAME, number, row.getString("caller_name")),
                        words.openIfAny(Column.CALLER_PHONE, number, row.getString("caller_phone")),
                        null));
    }
}
