package org.ecopetition.petition.redaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.petition.encryption.CallerHashes;
import org.ecopetition.petition.encryption.CallerWords;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.redaction.Redacted.Mark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds in a text about no single petition what any caller of the house gave about himself. */
@Component
public class CallerMentions {

    private static final int AT_ONCE = 1000;

    private static final String HAVING_A_CLUE = """
            select i.case_number, i.caller_name, i.caller_phone, i.caller_address from intake_record i
            where i.case_number in (select c.case_number from caller_clue c where c.clue in (:clues))
            """;

    /** Those of before there were clues, until they have theirs. */
    private static final String WITHOUT_CLUES = """
            select i.case_number, i.caller_name, i.caller_phone, i.caller_address from intake_record i
            join caller_clue_due d on d.case_number = i.case_number
            """;

    private final JdbcClient jdbc;
    private final CallerWords words;
    private final CallerHashes hashes;
    private final CallerClues clues;

    CallerMentions(JdbcClient jdbc, CallerWords words, CallerHashes hashes, CallerClues clues) {
        this.jdbc = jdbc;
        this.words = words;
        this.hashes = hashes;
        this.clues = clues;
    }

    /** What is a caller's own; written with blanks between or in full-width signs as well. */
    @Transactional(readOnly = true)
    public List<Mark> in(String text) {
        List<String> written = Stream.of(text, TypedText.plain(text)).distinct().toList();
        return callersIn(written).stream()
                .flatMap(caller -> written.stream().flatMap(one -> Redaction.ownIn(one, caller).stream()))
                .distinct()
                .toList();
    }

    private Set<Caller> callersIn(List<String> written) {
        clues.write();
        List<String> sought = List.copyOf(hashes.cluesLike(
                written.stream().flatMap(one -> CallerClues.in(one).stream()).collect(Collectors.toSet())));
        Set<Caller> callers =
                new HashSet<>(jdbc.sql(WITHOUT_CLUES).query(this::caller).list());
        for (int from = 0; from < sought.size(); from += AT_ONCE) {
            callers.addAll(jdbc.sql(HAVING_A_CLUE)
                    .param("clues", sought.subList(from, Math.min(from + AT_ONCE, sought.size())))
                    .query(this::caller)
                    .list());
        }
        return callers;
    }

    private Caller caller(ResultSet row, int index) throws SQLException {
        String number = row.getString("case_number");
        return words.openCaller(
                number, row.getString("caller_name"), row.getString("caller_phone"), row.getString("caller_address"));
    }
}
