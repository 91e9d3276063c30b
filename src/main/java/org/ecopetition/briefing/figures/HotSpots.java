package org.ecopetition.briefing.figures;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people complain again and again. */
@Service
@Transactional(readOnly = true)
public class HotSpots {

    private static final int CASES = 10;

    private final FigureCounts book;

    HotSpots(FigureCounts book) {
        this.book = book;
    }

    /**
     * A place that several petitions are about.
     *
     * @param regionCode none where unknown
     * @param petitions at least two
     * @param cases their numbers, the oldest first, at most ten
     */
    public record Spot(@Nullable String regionCode, String place, long petitions, List<String> cases) {

        private Spot and(String caseNumber) {
            return cases.size() == CASES
                    ? this
                    : new Spot(
                            regionCode,
                            place,
                            petitions,
                            Stream.concat(cases.stream(), Stream.of(caseNumber)).toList());
        }
    }

    /** The places with most petitions, those of more than one alone. */
    public List<Spot> places(Cutoff cutoff, int most) {
        Map<Long, Long> petitions = new LinkedHashMap<>();
        book.ask(Rows.byPlace() + " order by n desc, place_key fetch first " + most + " rows only", cutoff)
                .query(row -> {
                    petitions.put(row.getLong("place_key"), row.getLong("n"));
                });
        return petitions.isEmpty() ? List.of() : named(petitions, cutoff);
    }

    private List<Spot> named(Map<Long, Long> petitions, Cutoff cutoff) {
        Map<Long, Spot> spots = new HashMap<>();
        book.ask(
                        "select place_key, region_code, place, case_number from (" + Rows.of(Counted.PETITIONS)
                                + ") c where place_key in (:places) and standing <> 'UNDATED' order by case_number",
                        cutoff)
                .param("places", petitions.keySet())
                .query(row -> {
                    long place = row.getLong("place_key");
                    Spot known = spots.getOrDefault(
                            place,
                            new Spot(
                                    row.getString("region_code"),
                                    row.getString("place"),
                                    petitions.getOrDefault(place, 0L),
                                    List.of()));
                    spots.put(place, known.and(row.getString("case_number")));
                });
        return spots.values().stream()
                .sorted(Comparator.comparing(Spot::petitions, Comparator.reverseOrder())
                        .thenComparing(Spot::place))
                .toList();
    }
}
