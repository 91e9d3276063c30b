package org.ecopetition.briefing.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people complain again and again. */
@Service
@Transactional(readOnly = true)
public class HotSpots {

    private static final int CASES = 10;
    private static final String PLACES =
            "select * from (" + Rows.of(Counted.PETITIONS) + ") c where place is not null and standing <> 'UNDATED'";

    private final FigureBook book;

    HotSpots(FigureBook book) {
        this.book = book;
    }

    /**
     * A place that several petitions are about.
     *
     * @param regionCode none where unknown
     * @param petitions at least two
     * @param cases their numbers, the oldest first, at most ten
     */
    public record Spot(@Nullable String regionCode, String place, long petitions, List<String> cases) {}

    /** The places with most petitions, those of more than one alone. */
    public List<Spot> places(Cutoff cutoff, int most) {
        record Place(@Nullable String region, String name) {}
        Map<Place, Long> places = new LinkedHashMap<>();
        book.ask(
                        "select region_code, place, count(*) as petitions from (" + PLACES + ") placed"
                                + " group by region_code, place having count(*) > 1"
                                + " order by count(*) desc, place fetch first " + most + " rows only",
                        cutoff)
                .query(row -> {
                    places.put(
                            new Place(row.getString("region_code"), row.getString("place")), row.getLong("petitions"));
                });
        if (places.isEmpty()) {
            return List.of();
        }
        Map<Place, List<String>> cases = new HashMap<>();
        book.ask(
                        "select region_code, place, case_number from (" + PLACES
                                + ") placed where place in (:places) order by case_number",
                        cutoff)
                .param("places", places.keySet().stream().map(Place::name).toList())
                .query(row -> {
                    cases.computeIfAbsent(
                                    new Place(row.getString("region_code"), row.getString("place")),
                                    first -> new ArrayList<>())
                            .add(row.getString("case_number"));
                });
        return places.entrySet().stream()
                .map(place -> new Spot(
                        place.getKey().region(),
                        place.getKey().name(),
                        place.getValue(),
                        cases.getOrDefault(place.getKey(), List.of()).stream()
                                .limit(CASES)
                                .toList()))
                .toList();
    }
}
