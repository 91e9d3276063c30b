package org.ecopetition.briefing.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.ecopetition.briefing.figures.FigureLines.Part;
import org.ecopetition.briefing.figures.counting.KeptEvent;
import org.ecopetition.briefing.figures.counting.MissingCounts;
import org.ecopetition.petition.PetitionReceiptCompleted;
import org.ecopetition.petition.PetitionRegistered;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** What must add up whatever happened, over several hundred made-up histories. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureIdentitiesTest extends MadeUpCasesTest {

    private static final String PROGRAMME = "generated";
    private static final int CASES = 300;
    private static final int PAIRS = 5;
    private static final int ALL = 100_000;

    @Autowired
    private FigureCounts book;

    @Autowired
    private FigureLines lines;

    @Autowired
    private NewsCounts news;

    @Autowired
    private HotSpots spots;

    @Autowired
    private MissingCounts missing;

    private final Random random = new Random(20230630);
    private final List<GeneratedHistory> histories = new ArrayList<>();
    private Instant last = Instant.EPOCH;

    @BeforeAll
    void live() {
        missing.countAll();
        IntStream.range(0, CASES)
                .mapToObj(serial -> new GeneratedHistory(random, PROGRAMME, serial + 1))
                .map(history -> history.goOn(6 + random.nextInt(14)))
                .forEach(histories::add);
        last = histories.stream()
                .map(history -> lastOf(history.events()))
                .max(Instant::compareTo)
                .orElseThrow();
        histories.forEach(history -> keep(history, 0));
        count();
    }

    @AfterAll
    void forget() {
        forget("D9GG");
    }

    @Test
    void addUpAtEveryPairOfInstants() {
        SoftAssertions all = new SoftAssertions();
        for (int pair = 0; pair < PAIRS; pair++) {
            Cutoff cutoff = pair == 0 ? new Cutoff(PROGRAMME, last, last) : any();
            Tally tally = book.tally(cutoff);
            Map<Measure, BigDecimal> figures = tally.figures();
            new Sums(all, figures, cutoff.asOf() + " as known at " + cutoff.knownAt()).check();
            for (Measure measure : Measure.values()) {
                listed(all, measure, figures, cutoff);
                for (Dimension dimension : Dimension.values()) {
                    if (measure.isBy(dimension)) {
                        split(all, measure, dimension, figures, cutoff);
                        boolean isTold = Tally.dimensions(measure.counted()).contains(dimension)
                                || (dimension == Dimension.BATCH && Tally.OF_BATCHES.contains(measure));
                        if (isTold) {
                            all.assertThat(asSaid(tally.split(measure, dimension)))
                                    .as("%s by %s, told two ways", measure, dimension)
                                    .isEqualTo(asSaid(book.split(measure, dimension, cutoff)));
                        }
                    }
                }
            }
        }
        all.assertAll();
        Map<Measure, BigDecimal> atLast = book.figures(new Cutoff(PROGRAMME, last, last));
        assertThat(sum(Map.of(
                        "1", atLast.getOrDefault(Measure.RETURNED_WRONG_REGION, BigDecimal.ZERO),
                        "2", atLast.getOrDefault(Measure.RETURNED_UNCLEAR, BigDecimal.ZERO),
                        "3", atLast.getOrDefault(Measure.RETURNED_OVERLAPPING, BigDecimal.ZERO),
                        "4", atLast.getOrDefault(Measure.RETURNED_OTHERWISE, BigDecimal.ZERO))))
                .as("each return has one reason")
                .isEqualByComparingTo(atLast.get(Measure.RETURNS));
        assertThat(atLast.entrySet().stream()
                        .filter(figure -> figure.getKey().counted() != Counted.ENFORCEMENT)
                        .filter(figure -> figure.getValue().signum() == 0)
                        .map(Map.Entry::getKey))
                .as("nothing is held for true because nothing of it happened")
                .containsOnly(Measure.EXTENSIONS_ASKED, Measure.EXTENSIONS_GRANTED, Measure.SLIPS);
    }

    @Test
    void tellTheSameForEverAndCountEachPetitionFromItsReceipt() {
        List<Cutoff> asked = IntStream.range(0, 12).mapToObj(i -> any()).toList();
        Map<Cutoff, Map<Measure, BigDecimal>> told = new LinkedHashMap<>();
        asked.forEach(cutoff -> told.put(cutoff, book.figures(cutoff)));
        Map<Cutoff, Map<String, BigDecimal>> units = new LinkedHashMap<>();
        asked.forEach(cutoff -> units.put(cutoff, book.split(Measure.DECOMPOSED, Dimension.UNIT, cutoff)));

        for (GeneratedHistory history : histories) {
            int before = history.events().size();
            history.goOn(3);
            history.events()
                    .replaceAll(kept -> kept.number() < before
                            ? kept
                            : new KeptEvent(
                                    kept.number(), last.plus(Duration.ofDays(1 + kept.number())), kept.event()));
            keep(history, before);
        }
        count();

        asked.forEach(cutoff -> {
            assertThat(book.figures(cutoff)).as("%s", cutoff).isEqualTo(told.get(cutoff));
            assertThat(book.split(Measure.DECOMPOSED, Dimension.UNIT, cutoff))
                    .as("%s", cutoff)
                    .isEqualTo(units.get(cutoff));
        });
        Instant end = last.plus(Duration.ofDays(400));
        BigDecimal before = BigDecimal.ZERO;
        for (Instant asOf = GeneratedHistory.FIRST_DAY; asOf.isBefore(end); asOf = asOf.plus(Duration.ofDays(9))) {
            Instant cut = asOf;
            BigDecimal petitions = Objects.requireNonNull(
                    book.figures(new Cutoff(PROGRAMME, asOf, end)).get(Measure.PETITIONS));
            assertThat(petitions).as("%s", asOf).isGreaterThanOrEqualTo(before);
            assertThat(petitions.longValue() + undatedYet(cut, end))
                    .as("received by %s, told apart from the events themselves", cut)
                    .isEqualTo(histories.stream()
                            .filter(history -> !history.received().isAfter(cut))
                            .count());
            before = petitions;
        }
    }

    /** Petitions whose day was never told are counted nowhere. */
    private long undatedYet(Instant asOf, Instant knownAt) {
        return histories.stream()
                .filter(history -> !history.received().isAfter(asOf))
                .filter(history -> history.events().get(0).event() instanceof PetitionRegistered registered
                        && registered.undated()
                        && history.events().stream()
                                .filter(kept -> !kept.recordedAt().isAfter(knownAt))
                                .noneMatch(kept -> kept.event() instanceof PetitionReceiptCompleted))
                .count();
    }

    @Test
    void shareOutWhatWasHandedOff() {
        for (int pair = 0; pair < 10; pair++) {
            Cutoff cutoff = any();
            Map<Measure, BigDecimal> figures = book.figures(cutoff);
            NewsCounts.News usual = news.all(book.tally(cutoff), cutoff, FigureBasis.USUAL);
            NewsCounts.Count count = usual.count();
            assertThat(BigDecimal.valueOf(count.petitions())).isEqualByComparingTo(figures.get(Measure.HANDED_OFF));
            assertThat(BigDecimal.valueOf(count.decomposed())).isEqualByComparingTo(figures.get(Measure.DECOMPOSED));
            assertThat(BigDecimal.valueOf(count.keyItems())).isEqualByComparingTo(figures.get(Measure.KEY_ITEMS));
            assertThat(sum(usual.regions())).isEqualByComparingTo(figures.get(Measure.DECOMPOSED));
            FigureBasis shared = new FigureBasis(false, FigureBasis.Regions.SHARED, FigureBasis.Types.MENTIONS);
            assertThat(sum(news.all(book.tally(cutoff), cutoff, shared).regions())
                            .doubleValue())
                    .as("shares of petitions sum to petitions, but for the rounding of thirds")
                    .isCloseTo((double) count.petitions(), Offset.offset(0.05));
        }
    }

    @Test
    void areMadeAgainFromTheRecord() {
        Cutoff end = new Cutoff(PROGRAMME, last, last);
        Map<Measure, BigDecimal> told = book.figures(end);
        assertThat(told.get(Measure.RETURNS)).isPositive();
        assertThat(told.get(Measure.LOOK_BACK_KEPT)).isPositive();

        forgetCounts("D9GG");
        assertThat(book.figures(end).get(Measure.RETURNS)).isZero();
        count();

        assertThat(book.figures(end)).isEqualTo(told);
    }

    @Test
    void followWhatMovedBetweenTwoInstants() {
        SoftAssertions all = new SoftAssertions();
        long moved = 0;
        for (int pair = 0; pair < 6; pair++) {
            Cutoff cutoff = any();
            Cutoff before = new Cutoff(
                    PROGRAMME, cutoff.asOf().minus(Duration.ofHours(1 + random.nextInt(240))), cutoff.knownAt());
            for (Measure measure : List.of(
                    Measure.CALLS,
                    Measure.UNCLASSIFIED,
                    Measure.HANDED_OFF,
                    Measure.RETURNS_OPEN,
                    Measure.CLOSED_OR_STAGED)) {
                moved += moved(all, measure, before, cutoff);
            }
            List<Measure> followed =
                    Stream.of(Measure.values()).filter(Measure::isFollowed).toList();
            Map<Measure, BigDecimal> was = book.figures(followed, before);
            book.figures(followed, cutoff)
                    .forEach((measure, is) -> all.assertThat(
                                    book.moved(followed, before, cutoff).get(measure))
                            .as("%s moved from %s to %s", measure, before.asOf(), cutoff)
                            .isEqualByComparingTo(is.subtract(was.get(measure))));
        }
        all.assertAll();
        assertThat(moved).isPositive();
    }

    private long moved(SoftAssertions all, Measure measure, Cutoff before, Cutoff cutoff) {
        Set<String> was = keys(new Part(measure, null, "", before));
        Set<String> is = keys(new Part(measure, null, "", cutoff));
        String name = measure + " from " + before.asOf() + " to " + cutoff.asOf();
        Part came = Part.moved(measure, cutoff, before);
        Part left = Part.moved(measure, before, cutoff);
        all.assertThat(keys(came)).as("%s: came", name).isEqualTo(without(is, was));
        all.assertThat(keys(left)).as("%s: left", name).isEqualTo(without(was, is));
        all.assertThat(lines.total(came).lines() - lines.total(left).lines())
                .as("%s: moved", name)
                .isEqualTo(is.size() - was.size());
        all.assertThat(inPages(came, 3)).as("%s: page by page", name).isEqualTo(lines.lines(came, 0, ALL));
        List<FigureLine> each = new ArrayList<>();
        lines.each(came, each::add);
        all.assertThat(each).as("%s: one after the other", name).isEqualTo(lines.lines(came, 0, ALL));
        return lines.total(came).lines() + lines.total(left).lines();
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        return all.stream().filter(key -> !some.contains(key)).collect(Collectors.toSet());
    }

    private Set<String> keys(Part part) {
        return lines.lines(part, 0, ALL).stream()
                .map(line -> line.caseNumber() + " " + line.handOff())
                .collect(Collectors.toSet());
    }

    @Test
    void findThePlacesOfManyPetitions() {
        for (int pair = 0; pair < 8; pair++) {
            Cutoff cutoff = pair == 0 ? new Cutoff(PROGRAMME, last, last) : any();
            Map<String, Long> counted = new TreeMap<>();
            book.ask(
                            "select region_code, place, count(*) as petitions from (" + Rows.of(Counted.PETITIONS)
                                    + ") c where place is not null and standing <> 'UNDATED' group by region_code, place"
                                    + " having count(*) > 1",
                            cutoff)
                    .query(row -> {
                        counted.put(row.getString("region_code") + row.getString("place"), row.getLong("petitions"));
                    });

            List<HotSpots.Spot> told = spots.places(cutoff, 1000);

            assertThat(told.stream()
                            .collect(Collectors.toMap(
                                    spot -> spot.regionCode() + spot.place(), HotSpots.Spot::petitions)))
                    .as("%s", cutoff)
                    .isEqualTo(counted);
            assertThat(told)
                    .allSatisfy(spot -> assertThat(spot.cases())
                            .hasSize((int) Math.min(10, spot.petitions()))
                            .isSorted()
                            .doesNotHaveDuplicates());
            assertThat(spots.places(cutoff, 3).stream()
                            .map(HotSpots.Spot::petitions)
                            .toList())
                    .isEqualTo(
                            told.stream().limit(3).map(HotSpots.Spot::petitions).toList());
            assertThat(pair > 0 || !counted.isEmpty()).isTrue();
        }
    }

    private static Map<String, String> asSaid(Map<String, BigDecimal> parts) {
        Map<String, String> said = new TreeMap<>();
        parts.forEach((code, figure) -> {
            if (figure.signum() != 0) {
                said.put(code, figure.stripTrailingZeros().toPlainString());
            }
        });
        return said;
    }

    /** As somebody reads them who turns the pages. */
    private List<FigureLine> inPages(Part part, int size) {
        List<FigureLine> all = new ArrayList<>();
        List<FigureLine> page = lines.lines(part, 0, size);
        while (page.size() > size) {
            all.addAll(page.subList(0, size));
            page = lines.lines(part, all.size(), size);
        }
        all.addAll(page);
        return all;
    }

    private void listed(SoftAssertions all, Measure measure, Map<Measure, BigDecimal> figures, Cutoff cutoff) {
        Part part = new Part(measure, null, "", cutoff);
        List<FigureLine> listed = lines.lines(part, 0, ALL);
        all.assertThat(inPages(part, listed.size() / 2 + 1))
                .as("pages of %s", measure)
                .isEqualTo(listed);
        FigureLines.Total total = lines.total(part);
        all.assertThat((long) listed.size()).as("lines of %s", measure).isEqualTo(total.lines());
        all.assertThat(total.figure()).as("total of %s", measure).isEqualByComparingTo(figures.get(measure));
        all.assertThat(listed.stream().map(FigureLine::states).reduce(BigDecimal.ZERO, BigDecimal::add))
                .as("sum of the lines of %s", measure)
                .isEqualByComparingTo(figures.get(measure));
        if (measure.counted() == Counted.PETITIONS) {
            all.assertThat(new HashSet<>(
                            listed.stream().map(FigureLine::caseNumber).toList()))
                    .as("%s counts each petition once", measure)
                    .hasSameSizeAs(listed);
        }
        if (measure.counted() == Counted.HAND_OFFS) {
            all.assertThat(new HashSet<>(
                            listed.stream().map(FigureLine::handOff).toList()))
                    .as("%s counts each hand-off once", measure)
                    .hasSameSizeAs(listed);
        }
    }

    private void split(
            SoftAssertions all, Measure measure, Dimension dimension, Map<Measure, BigDecimal> figures, Cutoff cutoff) {
        Map<String, BigDecimal> parts = book.split(measure, dimension, cutoff);
        BigDecimal whole = figures.get(measure);
        String name = measure + " by " + dimension + " as of " + cutoff.asOf();
        if (dimension == Dimension.TYPE && measure == Measure.ENVIRONMENTAL) {
            all.assertThat(sum(parts)).as(name).isEqualByComparingTo(figures.get(Measure.TYPE_MENTIONS));
        } else if (dimension == Dimension.TYPE || dimension == Dimension.BATCH) {
            all.assertThat(sum(parts)).as(name).isGreaterThanOrEqualTo(whole);
        } else {
            all.assertThat(sum(parts)).as(name).isEqualByComparingTo(whole);
        }
        if (!parts.isEmpty()) {
            String code = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
            all.assertThat(lines.total(new Part(measure, dimension, code, cutoff))
                            .figure())
                    .as("%s: %s", name, code)
                    .isEqualByComparingTo(parts.get(code));
        }
    }

    /** What measures make together. */
    private record Sums(SoftAssertions all, Map<Measure, BigDecimal> figures, String when) {

        void check() {
            sum(Measure.PETITIONS, Measure.ENVIRONMENTAL, Measure.NOT_ENVIRONMENTAL, Measure.UNCLASSIFIED);
            sum(
                    Measure.JUDGED,
                    Measure.SUBSTANTIATED,
                    Measure.MOSTLY_SUBSTANTIATED,
                    Measure.PARTLY_SUBSTANTIATED,
                    Measure.UNSUBSTANTIATED);
            sum(Measure.JUDGED, Measure.SUBSTANTIATED_ANY, Measure.UNSUBSTANTIATED);
            sum(Measure.CLOSED_OR_STAGED, Measure.CLOSED, Measure.STAGED);
            sum(Measure.FEEDBACK_EXPECTED, Measure.ON_TIME, Measure.LATE, Measure.OVERDUE);
            sum(Measure.INSPECTED, Measure.SATISFIED, Measure.NOT_SATISFIED);
            sum(Measure.LOOKED_BACK, Measure.LOOK_BACK_KEPT, Measure.LOOK_BACK_RELAPSED);
            descending(Measure.PETITIONS, Measure.CALLS, Measure.ENVIRONMENTAL_CALLS);
            descending(Measure.PETITIONS, Measure.ENVIRONMENTAL, Measure.ENVIRONMENTAL_CALLS);
            descending(Measure.PETITIONS, Measure.REPEATS, Measure.COMPLAINED_AGAIN);
            descending(Measure.DECOMPOSED, Measure.HANDED_OFF, Measure.KEY_ITEMS);
            descending(Measure.DECOMPOSED, Measure.DECOMPOSED_KEY_ITEMS, Measure.KEY_ITEMS);
            descending(Measure.HANDED_OFF, Measure.REPEATS_HANDED_OFF);
            descending(Measure.TYPE_MENTIONS, Measure.ENVIRONMENTAL);
            Ratio.of(figures)
                    .forEach(ratio -> all.assertThat(ratio.percent())
                            .as("%s as of %s", ratio, when)
                            .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100)));
        }

        private void sum(Measure whole, Measure... parts) {
            all.assertThat(Arrays.stream(parts).map(figures::get).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("%s is the sum of %s as of %s", whole, Arrays.toString(parts), when)
                    .isEqualByComparingTo(figures.get(whole));
        }

        private void descending(Measure... measures) {
            for (int i = 1; i < measures.length; i++) {
                all.assertThat(figures.get(measures[i]))
                        .as("%s are among %s as of %s", measures[i], measures[i - 1], when)
                        .isLessThanOrEqualTo(figures.get(measures[i - 1]));
            }
        }
    }

    private Cutoff any() {
        Instant asOf = GeneratedHistory.FIRST_DAY.plus(Duration.ofMinutes(random.nextInt(40 * 24 * 60)));
        long known = Math.max(1, Duration.between(asOf, last).toMinutes());
        return new Cutoff(PROGRAMME, asOf, asOf.plus(Duration.ofMinutes(random.nextLong(known))));
    }

    private void count() {
        count(histories.stream().map(history -> history.number().value()).toList());
    }

    private void keep(GeneratedHistory history, int from) {
        keep(history.events().subList(from, history.events().size()));
    }

    private static Instant lastOf(List<KeptEvent> events) {
        return events.get(events.size() - 1).recordedAt();
    }

    private static BigDecimal sum(Map<String, BigDecimal> parts) {
        return parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
