package org.ecopetition.briefing.figures.counting;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecopetition.frontdoor.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases that are counted, and by which mark one sees whether what is counted of a case is still what was written of it. */
@Component
class CountedMarks {

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    CountedMarks(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    /**
     * What was written of a case.
     *
     * @param petition of the rows of its petition, none before the first are written
     * @param handOffs of those of its hand-offs
     */
    record Mark(@Nullable String petition, @Nullable String handOffs) {

        private static final Mark NONE = new Mark(null, null);

        private static Mark of(CaseHistory history) {
            return new Mark(
                    Sha256.of(history.petition().toString()),
                    Sha256.of(history.handOffs().toString()));
        }
    }

    /**
     * Takes some cases for this transaction, and tells what is written of them; whoever counts one of them meanwhile is waited
     * for, and what was done then is seen.
     *
     * @throws org.springframework.dao.DuplicateKeyException when somebody counts one for the first time just now
     */
    Map<String, Mark> take(Collection<String> cases) {
        Map<String, Mark> known = new HashMap<>();
        jdbc.sql("""
                        select case_number, petition_mark, hand_off_mark from counted_case where case_number in (:cases)
                        order by case_number for update
                        """).param("cases", cases).query(row -> {
            known.put(
                    row.getString("case_number"),
                    new Mark(row.getString("petition_mark"), row.getString("hand_off_mark")));
        });
        List<Object[]> unknown = cases.stream()
                .filter(number -> !known.containsKey(number))
                .sorted()
                .map(number -> new Object[] {number})
                .toList();
        if (!unknown.isEmpty()) {
            batches.batchUpdate("insert into counted_case (case_number) values (?)", unknown);
        }
        return known;
    }

    /** The marks of what is counted now. */
    static Map<String, Mark> of(Map<String, CaseHistory> histories) {
        Map<String, Mark> marks = new TreeMap<>();
        histories.forEach((number, history) -> marks.put(number, Mark.of(history)));
        return marks;
    }

    /** Numbers of the cases of which something else is counted now than is written. */
    static Set<String> changed(
            Map<String, Mark> now, Map<String, Mark> written, Function<Mark, @Nullable String> mark) {
        return now.entrySet().stream()
                .filter(entry -> !Objects.equals(
                        mark.apply(entry.getValue()), mark.apply(written.getOrDefault(entry.getKey(), Mark.NONE))))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Keeps the marks of what is written now, where they are others. */
    void keep(Map<String, Mark> now, Map<String, Mark> written) {
        List<Object[]> others = now.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(written.get(entry.getKey())))
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
        if (!others.isEmpty()) {
            batches.batchUpdate(
                    "update counted_case set petition_mark = ?, hand_off_mark = ? where case_number = ?", others);
        }
    }

    private static Object[] row(String number, Mark mark) {
        return new Object[] {Objects.requireNonNull(mark.petition()), Objects.requireNonNull(mark.handOffs()), number};
    }
}
