package org.ecopetition.disclosure;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecopetition.disclosure.PublicRegister.Search;
import org.jspecify.annotations.Nullable;

/** Which published rows fit what somebody looks for. */
final class PublishedRows {

    /** Letters of the area and channel, day, and sequence of four: D2YY202306290001. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,5}\\d{12}");

    private static final char ESCAPE = '\\';

    private PublishedRows() {}

    static Predicate fitting(Search search, Root<Disclosure> row, CriteriaBuilder criteria) {
        List<Predicate> wanted = new ArrayList<>();
        wanted.add(criteria.equal(row.get("state"), DisclosureState.PUBLISHED));
        wanted.add(criteria.isFalse(row.get("inJointRow")));
        if (!isBlank(search.region())) {
            Expression<String> regions =
                    criteria.concat(criteria.concat(Disclosure.AND, row.get("regionName")), Disclosure.AND);
            wanted.add(criteria.or(
                    criteria.equal(row.get("regionName"), search.region()),
                    criteria.and(
                            criteria.isNull(row.get("handOff")),
                            criteria.like(regions, "%" + Disclosure.AND + search.region() + Disclosure.AND + "%"))));
        }
        if (search.type() != null) {
            Expression<String> types = criteria.concat(criteria.concat(",", row.get("types")), ",");
            wanted.add(criteria.like(types, "%," + search.type().name() + ",%"));
        }
        if (search.verdict() != null) {
            wanted.add(criteria.equal(row.get("verdict"), search.verdict()));
        }
        if (search.closing() != null) {
            wanted.add(criteria.equal(row.get("closingState"), search.closing()));
        }
        if (!isBlank(search.programme())) {
            wanted.add(criteria.equal(row.get("programme"), search.programme()));
        }
        if (search.batch() != null) {
            wanted.add(criteria.equal(row.get("batchNumber"), search.batch()));
        }
        search.words().forEach(word -> wanted.add(mentions(word, row, criteria)));
        return criteria.and(wanted.toArray(Predicate[]::new));
    }

    /**
     * A whole case number asks for that case, which is found at once. Else upper and lower case count alike; Chinese knows none,
     * and is compared as it stands, which is quicker.
     */
    private static Predicate mentions(String word, Root<Disclosure> row, CriteriaBuilder criteria) {
        if (WHOLE_NUMBER.matcher(word).matches()) {
            String number = word.toUpperCase(Locale.ROOT);
            return criteria.or(
                    criteria.equal(row.get("rawNumber"), number), criteria.equal(row.get("caseNumber"), number));
        }
        String lower = word.toLowerCase(Locale.ROOT);
        boolean hasCases = !lower.equals(word.toUpperCase(Locale.ROOT));
        String pattern = "%" + (hasCases ? lower : word).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return criteria.or(Stream.of("rawNumber", "caseNumber", "problem", "findings", "measures")
                .map(field -> criteria.like(
                        hasCases ? criteria.lower(row.get(field)) : row.<String>get(field), pattern, ESCAPE))
                .toArray(Predicate[]::new));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
