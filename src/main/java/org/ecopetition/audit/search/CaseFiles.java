package org.ecopetition.audit.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.ecopetition.storage.CharacterIndexes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds any case, running or finished. */
@Service
@Transactional(readOnly = true)
public class CaseFiles {

    private static final int AT_ONCE = 500;
    static final int COUNTED = 10_000;

    private static final String FIELDS = """
            select p.case_number, p.received_at, p.region_code, p.place, p.key_item, p.status, p.closed_at,
                   (select string_agg(h.unit, ',' order by h.number)
                    from hand_off h where h.case_number = p.case_number) as units,
                   (select string_agg(h.verdict, ',' order by h.number)
                    from hand_off h where h.case_number = p.case_number) as verdicts,
                   (select string_agg(a.types, ',' order by a.number)
                    from allegation a where a.case_number = p.case_number) as types
            from petition p
            """;

    private static final String THESE =
            " join unnest(cast(? as varchar array)) f(case_number) on f.case_number = p.case_number";

    private final JdbcClient jdbc;
    private final JdbcTemplate streamed;
    private final CharacterIndexes pairs;
    private final Clock clock;

    CaseFiles(JdbcClient jdbc, DataSource database, CharacterIndexes pairs, Clock clock) {
        this.jdbc = jdbc;
        this.pairs = pairs;
        this.streamed = new JdbcTemplate(database);
        this.streamed.setFetchSize(AT_ONCE);
        this.clock = clock;
    }

    /**
     * How many cases fit.
     *
     * @param cases as many as were counted
     * @param more whether counting ended there
     */
    public record Total(int cases, boolean more) {}

    /**
     * A page of the cases that fit, in the order asked for.
     *
     * @param total of them all
     */
    public record Found(Total total, List<CaseFile> page) {}

    /**
     * Finds a page of cases. Where so many fit that nobody counts them all, the first are soon met by walking in order; of fewer
     * the indexes tell all at once, which are then put in order.
     *
     * @param page from 0
     */
    public Found search(CaseSearch search, int page, int size) {
        List<String> named = named(search.course().person());
        List<String> fitting = fitting(conditions(search, named, indexed()));
        if (fitting.size() <= COUNTED) {
            Object numbers = new SqlArrayValue("varchar", fitting.toArray());
            return new Found(
                    new Total(fitting.size(), false), page(THESE, List.of(numbers), search.order(), page * size, size));
        }
        CaseConditions conditions = conditions(search, named, walking());
        return new Found(
                new Total(COUNTED, true),
                page(conditions.sql(), conditions.values(), search.order(), page * size, size));
    }

    private List<CaseFile> page(String which, List<Object> values, CaseSearch.Order order, int first, int size) {
        return jdbc.sql(FIELDS + which + order.sql() + " offset ? rows fetch next ? rows only")
                .params(values)
                .param(first)
                .param(size)
                .query(CaseFiles::file)
                .list();
    }

    /** Those that fit, up to a number that nobody pages through: to count all of 300,000 cases takes seconds. */
    private List<String> fitting(CaseConditions conditions) {
        return jdbc.sql("select p.case_number from petition p" + conditions.sql() + " fetch first " + (COUNTED + 1)
                        + " rows only")
                .params(conditions.values())
                .query(String.class)
                .list();
    }

    /** Every case that fits, in the order asked for; a few hundred in memory at a time. */
    public void each(CaseSearch search, Consumer<CaseFile> taken) {
        CaseConditions conditions = conditions(search, named(search.course().person()), indexed());
        streamed.query(
                FIELDS + conditions.sql() + search.order().sql(),
                row -> {
                    taken.accept(file(row, 0));
                },
                conditions.values().toArray());
    }

    /** One case by its exact number. */
    public Optional<CaseFile> find(String number) {
        return jdbc.sql(FIELDS + " where p.case_number = ?")
                .param(number)
                .query(CaseFiles::file)
                .optional();
    }

    TextSearch indexed() {
        return pairs.areIndexed() ? TextSearch.BY_PARTS : TextSearch.IN_TEXTS;
    }

    TextSearch walking() {
        return pairs.areIndexed() ? TextSearch.IN_EACH : TextSearch.IN_TEXTS;
    }

    private CaseConditions conditions(CaseSearch search, List<String> named, TextSearch how) {
        return new CaseConditions(search, named, how, clock.getZone(), clock.instant());
    }

    /** The ids of those who are or were called so. */
    List<String> named(@Nullable String name) {
        return name == null || name.isBlank()
                ? List.of()
                : jdbc.sql(
                                "select distinct person from person_name where name like ? escape '!' fetch first 200 rows only")
                        .param(TextConditions.holding(name))
                        .query(String.class)
                        .list();
    }

    private static CaseFile file(ResultSet row, int index) throws SQLException {
        return new CaseFile(
                row.getString("case_number"),
                instant(row, "received_at"),
                row.getString("region_code"),
                row.getString("place"),
                row.getBoolean("key_item"),
                row.getString("status"),
                list(row.getString("units")),
                list(row.getString("verdicts")),
                list(row.getString("types")),
                instant(row, "closed_at"));
    }

    /** The parts of a joined text, each once. */
    private static List<String> list(@Nullable String joined) {
        return joined == null
                ? List.of()
                : Arrays.stream(joined.split(",", -1))
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .toList();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
