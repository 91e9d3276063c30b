package org.ecopetition.disclosure.table;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.DisclosureState;
import org.ecopetition.disclosure.table.PublicRegister.Order;
import org.ecopetition.disclosure.table.PublicRegister.Search;
import org.jspecify.annotations.Nullable;

/** Which published rows fit what somebody looks for. */
final class PublishedRows {

    /** Letters of the area and channel, day, and sequence of four: D2YY202306290001. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,5}\\d{12}");

    private static final char ESCAPE = '\\';

    private PublishedRows() {}

    /** @param regions every name of the region that is asked for, as results keep the one of their day */
    static Predicate fitting(
            Search search, Collection<String> regions, Root<Disclosure> row, CriteriaBuilder criteria) {
        List<Predicate> wanted = new ArrayList<>();
        wanted.add(criteria.equal(row.get("state"), DisclosureState.PUBLISHED));
        wanted.add(criteria.isFalse(row.get("inJointRow")));
        if (!isBlank(search.region())) {
            wanted.add(liesIn(regions, row, criteria));
        }
        if (search.type() != null) {
            Expression<String> types = criteria.concat(criteria.concat(",", in(row, "origin.typeNames")), ",");
            wanted.add(criteria.like(types, "%," + search.type().name() + ",%"));
        }
        if (search.verdict() != null) {
            wanted.add(criteria.equal(in(row, "handling.verdict"), search.verdict()));
        }
        if (search.closing() != null) {
            wanted.add(criteria.equal(in(row, "handling.closingState"), search.closing()));
        }
        if (!isBlank(search.programme())) {
            wanted.add(criteria.equal(in(row, "origin.programme"), search.programme()));
        }
        if (search.batch() != null) {
            wanted.add(criteria.equal(in(row, "handling.batchNumber"), search.batch()));
        }
        wanted.addAll(onDays(search, row, criteria));
        search.words().forEach(word -> wanted.add(mentions(word, row, criteria)));
        return criteria.and(wanted.toArray(Predicate[]::new));
    }

    /** A joint row names several regions. */
    private static Predicate liesIn(Collection<String> regions, Root<Disclosure> row, CriteriaBuilder criteria) {
        Expression<String> joined =
                criteria.concat(criteria.concat(Disclosure.AND, in(row, "handling.regionName")), Disclosure.AND);
        Predicate[] among = regions.stream()
                .map(region -> criteria.like(joined, "%" + Disclosure.AND + region + Disclosure.AND + "%"))
                .toArray(Predicate[]::new);
        return criteria.or(
                in(row, "handling.regionName").in(regions),
                criteria.and(criteria.isNull(row.get("handOff")), criteria.or(among)));
    }

    private static List<Predicate> onDays(Search search, Root<Disclosure> row, CriteriaBuilder criteria) {
        List<Predicate> wanted = new ArrayList<>();
        Expression<Instant> publishedAt = row.get("publishedAt");
        if (search.published() != null && search.published().from() != null) {
            wanted.add(criteria.greaterThanOrEqualTo(
                    publishedAt, startOf(search.published().from())));
        }
        if (search.published() != null && search.published().to() != null) {
            wanted.add(criteria.lessThan(
                    publishedAt, startOf(search.published().to().plusDays(1))));
        }
        if (search.openOn() != null) {
            wanted.add(criteria.lessThanOrEqualTo(in(row, "publicity.first"), search.openOn()));
            wanted.add(criteria.greaterThanOrEqualTo(in(row, "publicity.last"), search.openOn()));
        }
        if (search.order() == Order.CORRECTED) {
            wanted.add(criteria.isNotNull(row.get("correctedAt")));
        }
        return wanted;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(CHINA).toInstant();
    }

    /**
     * A whole case number asks for that case, which is found at once. Else upper and lower case count alike; Chinese knows none,
     * and is compared as it stands, which is quicker.
     */
    private static Predicate mentions(String word, Root<Disclosure> row, CriteriaBuilder criteria) {
        if (WHOLE_NUMBER.matcher(word).matches()) {
            String number = word.toUpperCase(Locale.ROOT);
            return criteria.or(
                    criteria.equal(in(row, "origin.rawNumber"), number), criteria.equal(row.get("caseNumber"), number));
        }
        String lower = word.toLowerCase(Locale.ROOT);
        boolean hasCases = !lower.equals(word.toUpperCase(Locale.ROOT));
        String pattern = "%" + (hasCases ? lower : word).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return criteria.or(Stream.of(
                        "origin.rawNumber", "caseNumber", "texts.problem", "texts.findings", "texts.measures")
                .map(field ->
                        criteria.like(hasCases ? criteria.lower(in(row, field)) : in(row, field), pattern, ESCAPE))
                .toArray(Predicate[]::new));
    }

    /** A column by its name, within the part of the row that it stands in. */
    static <T> Path<T> in(Root<Disclosure> row, String name) {
        Path<?> part = row;
        String[] steps = name.split("\\.", -1);
        for (int step = 0; step < steps.length - 1; step++) {
            part = part.get(steps[step]);
        }
        return part.get(steps[steps.length - 1]);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
