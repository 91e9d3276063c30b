package org.ecopetition.audit.search;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.ecopetition.briefing.figures.counting.CaseThen;
import org.ecopetition.briefing.figures.counting.CasesThen;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases that were known at a past instant, the last entered first, each as it was known then. What is asked is held against
 * what had been entered by then; words, place and firm alone are looked for in today's texts, which are the only ones with an index.
 */
@Service
@Transactional(readOnly = true)
public class CasesKnownThen {

    private static final int AT_ONCE = 500;

    /** Where each has to be told from its events so many are counted. */
    private static final int TOLD = 500;

    private final JdbcTemplate jdbc;
    private final JdbcTemplate streamed;
    private final CaseFiles today;
    private final CasesThen cases;
    private final Clock clock;

    CasesKnownThen(DataSource database, CaseFiles today, CasesThen cases, Clock clock) {
        this.jdbc = new JdbcTemplate(database);
        this.streamed = new JdbcTemplate(database);
        this.streamed.setFetchSize(AT_ONCE);
        this.today = today;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * A page of the cases that fit.
     *
     * @param page from 0
     */
    public CaseFiles.Found search(CaseSearch search, Instant at, int page, int size) {
        KnownConditions conditions = conditions(search, at, today.indexed());
        return conditions.told().areAsked()
                ? told(conditions, at, page * size, size)
                : listed(search, conditions, at, page * size, size);
    }

    private CaseFiles.Found listed(CaseSearch search, KnownConditions conditions, Instant at, int first, int size) {
        int counted = Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from (" + conditions.sql() + " fetch first " + (CaseFiles.COUNTED + 1)
                        + " rows only) found",
                Integer.class,
                conditions.values().toArray()));
        KnownConditions met = counted > CaseFiles.COUNTED ? conditions(search, at, today.walking()) : conditions;
        List<Object> values = new ArrayList<>(met.values());
        values.addAll(List.of(first, size));
        List<String> numbers = jdbc.queryForList(
                met.sql() + KnownConditions.ORDER + " offset ? rows fetch next ? rows only",
                String.class,
                values.toArray());
        return new CaseFiles.Found(total(counted, CaseFiles.COUNTED), files(numbers, conditions, at));
    }

    private CaseFiles.Found told(KnownConditions conditions, Instant at, int first, int size) {
        int most = Math.max(TOLD, first + size);
        List<CaseFile> found = new ArrayList<>();
        walk(conditions, at, some -> {
            found.addAll(some);
            return found.size() <= most;
        });
        return new CaseFiles.Found(
                total(found.size(), most),
                found.stream().skip(first).limit(size).toList());
    }

    private static CaseFiles.Total total(int counted, int most) {
        return new CaseFiles.Total(Math.min(counted, most), counted > most);
    }

    /** Every case that fits, some hundred in memory at a time. */
    public void each(CaseSearch search, Instant at, Consumer<CaseFile> taken) {
        walk(conditions(search, at, today.indexed()), at, some -> {
            some.forEach(taken);
            return true;
        });
    }

    /** Goes through the cases that fit, some hundred at once, while more are wanted. */
    private void walk(KnownConditions conditions, Instant at, Predicate<List<CaseFile>> goesOn) {
        try (Stream<String> numbers = streamed.queryForStream(
                conditions.sql() + KnownConditions.ORDER,
                (row, index) -> row.getString(1),
                conditions.values().toArray())) {
            Iterator<String> next = numbers.iterator();
            boolean wanted = true;
            while (wanted && next.hasNext()) {
                List<String> some = new ArrayList<>();
                while (some.size() < AT_ONCE && next.hasNext()) {
                    some.add(next.next());
                }
                wanted = goesOn.test(files(some, conditions, at));
            }
        }
    }

    private KnownConditions conditions(CaseSearch search, Instant at, TextSearch how) {
        List<String> named = today.named(search.course().person());
        return new KnownConditions(search, named, how, at, clock.getZone());
    }

    /** Those that fit; whether one does whose record was tampered with nobody can tell, so it stands among them. */
    private List<CaseFile> files(List<String> numbers, KnownConditions conditions, Instant at) {
        Set<String> unreadable = new HashSet<>();
        Map<String, CaseThen> then = cases.of(numbers, at, unreadable);
        return numbers.stream()
                .filter(number -> unreadable.contains(number)
                        || (then.containsKey(number) && conditions.told().fit(then.get(number))))
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
}
