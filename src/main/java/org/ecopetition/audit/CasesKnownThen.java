package org.ecopetition.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.ecopetition.briefing.figures.counting.CaseThen;
import org.ecopetition.briefing.figures.counting.CasesThen;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.storage.CharacterPairs;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases that were known at a past instant, the last entered first, each as it was known then. What is asked must have a time
 * of its own: of all else only today's value can be looked for, which may have been another.
 */
@Service
@Transactional(readOnly = true)
public class CasesKnownThen {

    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final JdbcTemplate streamed;
    private final CharacterPairs pairs;
    private final CasesThen cases;

    CasesKnownThen(DataSource database, CharacterPairs pairs, CasesThen cases) {
        this.jdbc = new JdbcTemplate(database);
        this.streamed = new JdbcTemplate(database);
        this.streamed.setFetchSize(AT_ONCE);
        this.pairs = pairs;
        this.cases = cases;
    }

    /**
     * A page of the cases that fit; of the search the part of a number counts alone.
     *
     * @param page from 0
     */
    public CaseFiles.Found search(CaseSearch search, Instant at, int page, int size) {
        Conditions conditions = new Conditions(search, at);
        int counted = Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from (select p.case_number " + conditions.sql + " fetch first "
                        + (CaseFiles.COUNTED + 1) + " rows only) found",
                Integer.class,
                conditions.values.toArray()));
        List<Object> values = new ArrayList<>(conditions.values);
        values.addAll(List.of(page * size, size));
        List<String> numbers = jdbc.queryForList(
                "select p.case_number " + conditions.sql + Conditions.ORDER + " offset ? rows fetch next ? rows only",
                String.class,
                values.toArray());
        return new CaseFiles.Found(
                new CaseFiles.Total(Math.min(counted, CaseFiles.COUNTED), counted > CaseFiles.COUNTED),
                files(numbers, at));
    }

    /** Every case that fits, some hundred in memory at a time. */
    public void each(CaseSearch search, Instant at, Consumer<CaseFile> taken) {
        Conditions conditions = new Conditions(search, at);
        List<String> some = new ArrayList<>();
        streamed.query(
                "select p.case_number " + conditions.sql + Conditions.ORDER,
                row -> {
                    some.add(row.getString(1));
                    if (some.size() == AT_ONCE) {
                        files(some, at).forEach(taken);
                        some.clear();
                    }
                },
                conditions.values.toArray());
        files(some, at).forEach(taken);
    }

    private List<CaseFile> files(List<String> numbers, Instant at) {
        Set<String> unreadable = new HashSet<>();
        Map<String, CaseThen> then = cases.of(numbers, at, unreadable);
        return numbers.stream()
                .filter(number -> then.containsKey(number) || unreadable.contains(number))
                .map(number -> then.containsKey(number) ? file(then.get(number)) : unreadable(number))
                .toList();
    }

    /** Its record was tampered with: the check of the ledger names what. */
    private static CaseFile unreadable(String number) {
        return new CaseFile(number, null, null, null, false, "UNREADABLE", List.of(), List.of(), List.of(), null);
    }

    private static CaseFile file(CaseThen then) {
        return new CaseFile(
                then.caseNumber(),
                then.receivedAt(),
                then.regionCode(),
                then.place(),
                then.keyItem(),
                then.status().name(),
                then.units(),
                then.verdicts().stream().map(Enum::name).toList(),
                then.types(),
                then.closedAt());
    }

    /** Which cases had been entered, in SQL. */
    private final class Conditions {

        private static final String ORDER = " order by p.recorded_at desc, p.case_number";

        private final String sql;
        private final List<Object> values = new ArrayList<>();

        Conditions(CaseSearch search, Instant at) {
            StringBuilder conditions = new StringBuilder("from petition p where p.recorded_at <= ?");
            values.add(at.atOffset(ZoneOffset.UTC));
            String typed = search.matter().number();
            String number = typed == null ? "" : TypedText.plain(typed).toUpperCase(Locale.ROOT);
            if (pairs.areIndexed() && number.length() > 1) {
                conditions.append(" and character_pairs(upper(p.case_number)) @> character_pairs(?)");
                values.add(number);
            }
            if (!number.isEmpty()) {
                conditions.append(" and upper(p.case_number) like ? escape '!'");
                values.add(Objects.requireNonNull(CaseConditions.holding(number)));
            }
            sql = conditions.toString();
        }
    }
}
