package org.ecopetition.petition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.petition.Redacted.Mark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds in a text about no single petition what any caller of the house gave about himself. */
@Component
public class CallersNamed {

    /** A door with enough before it to look for: 业街18号. */
    private static final Pattern DOOR = Pattern.compile("\\p{IsHan}{2}\\d+(?:号|栋|幢|组|弄|巷)");

    private static final String KNOWN = """
            select distinct caller_name, caller_phone, caller_address from intake_record
            where (length(caller_name) >= 2 and position(caller_name in :text) > 0)
                or (length(caller_phone) >= 5 and position(caller_phone in :text) > 0)
                or (length(caller_address) >= 4 and position(caller_address in :text) > 0)
            """;

    private static final String DWELLING = """
            select distinct caller_name, caller_phone, caller_address from intake_record
            where position(:text in caller_address) > 0
            """;

    private final JdbcClient jdbc;
    private final Redaction redaction;

    CallersNamed(JdbcClient jdbc, Redaction redaction) {
        this.jdbc = jdbc;
        this.redaction = redaction;
    }

    /** What is a caller's own; written with blanks between or in full-width signs as well. */
    @Transactional(readOnly = true)
    public List<Mark> in(String text) {
        return Stream.of(text, TypedText.plain(text))
                .distinct()
                .flatMap(written ->
                        callersIn(written).flatMap(caller -> redaction.propose(written, caller).marks().stream()))
                .filter(Mark::callers)
                .distinct()
                .toList();
    }

    private Stream<Caller> callersIn(String text) {
        Stream<Caller> dwellings = DOOR.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .flatMap(door -> ask(DWELLING, door).stream());
        return Stream.concat(ask(KNOWN, text).stream(), dwellings).distinct();
    }

    private List<Caller> ask(String sql, String text) {
        return jdbc.sql(sql).param("text", text).query(CallersNamed::caller).list();
    }

    private static Caller caller(ResultSet row, int index) throws SQLException {
        return new Caller(row.getString("caller_name"), row.getString("caller_phone"), row.getString("caller_address"));
    }
}
