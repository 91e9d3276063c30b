package org.ecopetition.briefing.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopetition.handoff.ReturnReason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people complain again and again, and why units send hand-offs back. */
@Service
@Transactional(readOnly = true)
public class HotSpots {

    private static final Pattern REASON = Pattern.compile("\"reason\":\"([A-Z_]+)\"");

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
        record Place(@Nullable String region, String name, long petitions) {}
        List<Place> places = book.ask(
                        "select c.region_code, p.place, count(*) as petitions from (" + Rows.of(Counted.PETITIONS)
                                + ") c join petition p on p.case_number = c.case_number where p.place is not null"
                                + " and c.standing <> 'UNDATED' group by c.region_code, p.place having count(*) > 1"
                                + " order by count(*) desc, p.place fetch first " + most + " rows only",
                        cutoff)
                .query((row, index) ->
                        new Place(row.getString("region_code"), row.getString("place"), row.getLong("petitions")))
                .list();
        List<Spot> spots = new ArrayList<>();
        for (Place place : places) {
            List<String> cases = book.ask(
                            "select c.case_number from (" + Rows.of(Counted.PETITIONS)
                                    + ") c join petition p on p.case_number = c.case_number where p.place = :place"
                                    + " and coalesce(c.region_code, '') = :region and c.standing <> 'UNDATED'"
                                    + " order by c.case_number fetch first 10 rows only",
                            cutoff)
                    .param("place", place.name())
                    .param("region", place.region() == null ? "" : place.region())
                    .query(String.class)
                    .list();
            spots.add(new Spot(place.region(), place.name(), place.petitions(), cases));
        }
        return spots;
    }

    /** How often each reason was given for a return. */
    public Map<ReturnReason, Long> returnReasons(Cutoff cutoff) {
        Map<ReturnReason, Long> reasons = new EnumMap<>(ReturnReason.class);
        book.ask(
                        "select e.data from case_event e join (" + Rows.of(Counted.HAND_OFFS)
                                + ") h on h.hand_off = e.hand_off where e.kind = 'HandOffReturned'"
                                + " and e.occurred_at <= :asOf and e.recorded_at <= :knownAt",
                        cutoff)
                .query(row -> {
                    Matcher reason = REASON.matcher(row.getString("data"));
                    if (reason.find()) {
                        reasons.merge(ReturnReason.valueOf(reason.group(1)), 1L, Long::sum);
                    }
                });
        return reasons;
    }
}
