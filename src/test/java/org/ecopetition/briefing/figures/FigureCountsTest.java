package org.ecopetition.briefing.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.form;
import static org.ecopetition.process.Forms.handedTo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecopetition.briefing.figures.counting.CountedCases;
import org.ecopetition.briefing.figures.counting.MissingCounts;
import org.ecopetition.briefing.figures.counting.UncountedCases;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.repeat.RelationKind;
import org.ecopetition.petition.repeat.Relations;
import org.ecopetition.petition.repeat.RepeatLink;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Figures as of a cut-off, with the real steps behind them. */
class FigureCountsTest extends ProcessTest {

    private static final String PROGRAMME = "provincial-2-2023";

    /** Tests share one register: each takes batches of its own, behind those of the others. */
    private static final AtomicInteger NEXT_BATCH = new AtomicInteger(5000);

    @Autowired
    private FigureCounts book;

    @Autowired
    private FigureLines lines;

    @Autowired
    private NewsCounts news;

    @Autowired
    private ReadySentences sentences;

    @Autowired
    private Relations relations;

    @Autowired
    private BatchCounts batches;

    @Autowired
    private MissingCounts missing;

    @Autowired
    private CountedCases cases;

    @Autowired
    private UncountedCases uncounted;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private Map<Measure, BigDecimal> before = Map.of();

    /** Tests share one register: what the others did is taken off. */
    @BeforeEach
    void begin() {
        missing.countAll();
        before = book.figures(now());
    }

    @Test
    void countsACallUntilItsClassificationAndBeyond() {
        String number = called();
        assertThat(more())
                .containsEntry(Measure.CALLS, 1L)
                .containsEntry(Measure.UNCLASSIFIED, 1L)
                .doesNotContainKey(Measure.ENVIRONMENTAL_CALLS);

        complete("liaisona", "classifyPetition", number, environmental("NOISE"));

        assertThat(more()).containsEntry(Measure.ENVIRONMENTAL_CALLS, 1L).doesNotContainKey(Measure.UNCLASSIFIED);
    }

    @Test
    void countsAClassificationFromTheTimeTheCoordinationGroupSays() {
        String number = called();
        Instant call = clock.instant();
        clock.set(call.plus(Duration.ofHours(5)));
        before = book.figures(new Cutoff(PROGRAMME, call.plus(Duration.ofHours(4)), clock.instant()));
        Map<String, Object> classified = new HashMap<>(environmental("NOISE"));
        for (Instant impossible : List.of(call.minusSeconds(60), clock.instant().plusSeconds(60))) {
            classified.put("countsFrom", typed(impossible));
            assertThat(refusal("liaisona", "classifyPetition", number, classified))
                    .contains("petition.counts-from");
        }

        classified.put("countsFrom", typed(call.plus(Duration.ofHours(3))));
        classified.put("keyItem", true);
        complete("liaisona", "classifyPetition", number, classified);

        assertThat(more(call.plus(Duration.ofHours(4))))
                .containsEntry(Measure.ENVIRONMENTAL_CALLS, 1L)
                .containsEntry(Measure.UNCLASSIFIED, -1L);
        assertThat(more(call.plus(Duration.ofHours(2)))).doesNotContainKey(Measure.ENVIRONMENTAL_CALLS);
    }

    @Test
    void countsAClassificationFromNowWhereTheCoordinationGroupSaysSo() {
        String number = called();
        Instant call = clock.instant();
        clock.set(call.plus(Duration.ofHours(5)));
        before = book.figures(new Cutoff(PROGRAMME, call.plus(Duration.ofHours(4)), clock.instant()));
        Map<String, Object> classified = new HashMap<>(environmental("NOISE"));
        classified.put("countsFrom", typed(clock.instant()));

        complete("liaisona", "classifyPetition", number, classified);

        assertThat(more(call.plus(Duration.ofHours(4)))).isEmpty();
        assertThat(more(clock.instant())).containsEntry(Measure.ENVIRONMENTAL_CALLS, 1L);
    }

    private String typed(Instant instant) {
        return instant.atZone(clock.getZone()).toLocalDateTime().toString();
    }

    @Test
    void countsRawAndDecomposedAndSplitsThem() {
        handedOff(true, NAN_COUNTY, "unitShengtai");
        handedOff(false, NAN_COUNTY);

        assertThat(more())
                .containsEntry(Measure.HANDED_OFF, 2L)
                .containsEntry(Measure.DECOMPOSED, 3L)
                .containsEntry(Measure.KEY_ITEMS, 1L)
                .containsEntry(Measure.DECOMPOSED_KEY_ITEMS, 2L);
        Map<Measure, BigDecimal> figures = book.figures(now());
        assertThat(sum(book.split(Measure.DECOMPOSED, Dimension.UNIT, now())))
                .isEqualByComparingTo(figures.get(Measure.DECOMPOSED));
        assertThat(sum(book.split(Measure.DECOMPOSED, Dimension.REGION, now())))
                .isEqualByComparingTo(figures.get(Measure.DECOMPOSED));
        assertThat(Objects.requireNonNull(figures.get(Measure.HANDED_OFF)).intValue())
                .isEqualTo(batches.total(now()).petitions());
        assertThat(Objects.requireNonNull(figures.get(Measure.DECOMPOSED)).intValue())
                .isEqualTo(batches.total(now()).handOffs());
    }

    @Test
    void tellsAnIssuedCutOffTheSameWhateverIsEnteredLater() {
        String back = called();
        complete("liaisona", "classifyPetition", back, environmental("NOISE"));
        clock.set(clock.instant().plus(Duration.ofHours(2)));
        handedOff(false, NAN_COUNTY);
        Cutoff issued = now();
        Map<Measure, BigDecimal> told = book.figures(issued);
        clock.set(clock.instant().plus(Duration.ofHours(30)));

        Map<String, Object> backDated = handedTo(NAN_COUNTY);
        backDated.put(
                "handedOffAt",
                issued.asOf()
                        .minusSeconds(60)
                        .atZone(clock.getZone())
                        .toLocalDateTime()
                        .toString());
        complete("liaisona", "assignHandlers", back, backDated);
        assignments.withdraw(new CaseNumber(handedOff(true, NAN_COUNTY)), "不属于本市", "liaisona");
        settle();

        assertThat(book.figures(issued)).isEqualTo(told);
        assertThat(book.figures(new Cutoff(PROGRAMME, issued.asOf(), clock.instant()))
                        .get(Measure.HANDED_OFF))
                .as("known now: one more had gone out by then")
                .isEqualByComparingTo(
                        Objects.requireNonNull(told.get(Measure.HANDED_OFF)).add(BigDecimal.ONE));
    }

    @Test
    void listsAsManyLinesAsEachFigureSays() {
        handedOff(true, NAN_COUNTY, "unitShengtai");
        String repeat = called();
        complete(
                "liaisona",
                "classifyPetition",
                repeat,
                form("classification", "NOT_ENVIRONMENTAL", "passOnTo", "市信访局"));
        settle();

        book.figures(now()).forEach((measure, figure) -> {
            FigureLines.Total total = lines.total(new FigureLines.Part(measure, null, "", now()));
            assertThat(total.figure()).as(measure.code()).isEqualByComparingTo(figure);
            assertThat(lines.lines(new FigureLines.Part(measure, null, "", now()), 0, 100_000))
                    .as(measure.code())
                    .hasSize((int) total.lines());
        });
    }

    @Test
    void listsAsManyLinesAsEachPartSays() {
        handedOff(true, NAN_COUNTY, "unitShengtai");

        for (Measure measure : List.of(Measure.DECOMPOSED, Measure.HANDED_OFF, Measure.ENVIRONMENTAL)) {
            for (Dimension dimension : Dimension.values()) {
                if (dimension.isOf(measure.counted())) {
                    book.split(measure, dimension, now())
                            .forEach((code, figure) -> assertThat(
                                            lines.total(new FigureLines.Part(measure, dimension, code, now()))
                                                    .figure())
                                    .as("%s by %s %s", measure, dimension, code)
                                    .isEqualByComparingTo(figure));
                }
            }
        }
    }

    @Test
    void countsWhatWasThereBeforeAnythingWasCounted() {
        String number = handedOff(true, NAN_COUNTY);
        Map<Measure, BigDecimal> told = book.figures(now());
        jdbc.sql("delete from counted_case where case_number = ?").param(number).update();
        jdbc.sql("delete from counted_petition where case_number = ?")
                .param(number)
                .update();
        jdbc.sql("delete from counted_hand_off where case_number = ?")
                .param(number)
                .update();
        assertThat(book.figures(now())).isNotEqualTo(told);

        missing.countAll();

        assertThat(book.figures(now())).isEqualTo(told);
    }

    @Test
    void countsTheNewsAsTheRoundCounts() {
        int batch = NEXT_BATCH.incrementAndGet();
        handedOff(batch, true, NAN_COUNTY, "unit430922");
        handedOff(batch, false, NAN_COUNTY);
        FigureBasis shared = new FigureBasis(false, FigureBasis.Regions.SHARED, FigureBasis.Types.PETITIONS);
        FigureBasis whole = new FigureBasis(false, FigureBasis.Regions.WHOLE, FigureBasis.Types.PETITIONS);

        assertThat(news.batch(now(), FigureBasis.USUAL, batch).count())
                .extracting(
                        NewsCounts.Count::petitions,
                        NewsCounts.Count::decomposed,
                        NewsCounts.Count::keyItems,
                        NewsCounts.Count::calls)
                .containsExactly(2L, 3L, 1L, 2L);
        assertThat(regions(FigureBasis.USUAL, batch)).isEqualTo(Map.of("430921", "2", "430922", "1"));
        assertThat(regions(shared, batch)).isEqualTo(Map.of("430921", "1.5", "430922", "0.5"));
        assertThat(regions(whole, batch)).isEqualTo(Map.of("430921", "2", "430922", "1"));
        assertThat(news.batch(now(), shared, batch).types())
                .containsOnlyKeys("NOISE", "WATER")
                .containsEntry("NOISE", BigDecimal.valueOf(2));
    }

    @Test
    void listsWhatOneRegionGotWithABatch() {
        int batch = NEXT_BATCH.incrementAndGet();
        handedOff(batch, true, NAN_COUNTY, "unit430922");
        handedOff(batch, false, NAN_COUNTY);
        handedOff(NEXT_BATCH.incrementAndGet(), false, NAN_COUNTY);

        FigureLines.Part part =
                new FigureLines.Part(Measure.DECOMPOSED, Dimension.REGION, "430921", batch, now(), null);
        assertThat(lines.lines(part, 0, 10)).extracting(FigureLine::regionCode).containsExactly("430921", "430921");
        assertThat(lines.total(part).figure())
                .isEqualByComparingTo(
                        book.regionsOf(batch, Measure.DECOMPOSED, now()).get("430921"));
        FigureLines.Part all = new FigureLines.Part(Measure.HANDED_OFF, null, "", batch, now(), null);
        assertThat(lines.total(all).lines())
                .as("each petition of the batch once")
                .isEqualTo(2);
    }

    @Test
    void saysTheNewsOfABatch() {
        int batch = NEXT_BATCH.incrementAndGet();
        handedOff(batch, true, NAN_COUNTY, "unit430922");
        handedOff(batch, false, NAN_COUNTY);

        assertThat(sentences.batch(now(), FigureBasis.USUAL, batch))
                .contains("第" + batch + "批信访件2件（分解后3件），其中来电2件、重点件1件（占50.0%）")
                .contains("南县2件、桃江县1件")
                .contains("噪声2件次（66.7%）、水1件次（33.3%）");
        assertThat(sentences.of(now())).hasSize(4);
    }

    @Test
    void takesRepeatsOutWhereTheRoundDoes() {
        int batch = NEXT_BATCH.incrementAndGet();
        String earlier = handedOff(batch, false, NAN_COUNTY);
        String later = handedOff(batch, false, NAN_COUNTY);
        relations.relate(
                new CaseNumber(later), new RepeatLink(new CaseNumber(earlier), RelationKind.REPEAT, null), "liaisona");
        FigureBasis net = new FigureBasis(true, FigureBasis.Regions.DECOMPOSED, FigureBasis.Types.MENTIONS);

        assertThat(news.batch(now(), net, batch).count())
                .extracting(NewsCounts.Count::leads, NewsCounts.Count::petitions, NewsCounts.Count::repeats)
                .containsExactly(2L, 1L, 1L);
    }

    @Test
    void countsACaseOnceHoweverManyCountItAtOnce() throws Exception {
        String number = handedOff(true, NAN_COUNTY, "unitShengtai");
        Map<Measure, BigDecimal> told = book.figures(now());
        ExecutorService officers = Executors.newFixedThreadPool(6);
        try {
            List<Future<?>> counting = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                counting.add(officers.submit(
                        () -> transaction.executeWithoutResult(status -> cases.countAnew(List.of(number)))));
            }
            for (Future<?> counted : counting) {
                counted.get(30, TimeUnit.SECONDS);
            }
        } finally {
            officers.shutdownNow();
        }

        assertThat(book.figures(now())).isEqualTo(told);
    }

    @Test
    void countsTheOthersWhereARecordWasTamperedWith() {
        String damaged = called();
        String kept = jdbc.sql("select data from case_event where case_number = ? and kind = 'PetitionRegistered'")
                .param(damaged)
                .query(String.class)
                .single();
        jdbc.sql("update case_event set data = 'nothing' where case_number = ? and kind = 'PetitionRegistered'")
                .param(damaged)
                .update();
        called();
        assertThat(more()).containsEntry(Measure.CALLS, 1L);

        jdbc.sql("update case_event set data = ? where case_number = ? and kind = 'PetitionRegistered'")
                .params(kept, damaged)
                .update();
        uncounted.tryAgain();

        assertThat(more()).containsEntry(Measure.CALLS, 2L);
    }

    private Map<String, String> regions(FigureBasis basis, int batch) {
        Map<String, String> regions = new HashMap<>();
        news.batch(now(), basis, batch)
                .regions()
                .forEach((code, figure) ->
                        regions.put(code, figure.stripTrailingZeros().toPlainString()));
        return regions;
    }

    private Cutoff now() {
        return new Cutoff(PROGRAMME, clock.instant(), clock.instant());
    }

    /** What has come on top since the test began; what has not changed is left out. */
    private Map<Measure, Long> more() {
        return more(clock.instant());
    }

    private Map<Measure, Long> more(Instant asOf) {
        Map<Measure, Long> more = new EnumMap<>(Measure.class);
        Map<Measure, BigDecimal> figures = book.figures(new Cutoff(PROGRAMME, asOf, clock.instant()));
        Arrays.stream(Measure.values()).forEach(measure -> {
            long added = Objects.requireNonNull(figures.get(measure))
                    .subtract(before.get(measure))
                    .longValue();
            if (added != 0) {
                more.put(measure, added);
            }
        });
        return more;
    }

    private static BigDecimal sum(Map<String, BigDecimal> parts) {
        return parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String handedOff(boolean key, String... units) {
        return handedOff(NEXT_BATCH.incrementAndGet(), key, units);
    }
}
