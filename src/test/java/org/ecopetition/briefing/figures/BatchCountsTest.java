package org.ecopetition.briefing.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.form;
import static org.ecopetition.process.Forms.handedTo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ecopetition.briefing.figures.counting.MissingCounts;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.PetitionCorrections;
import org.ecopetition.petition.classification.Classification;
import org.ecopetition.petition.classification.PetitionCorrection;
import org.ecopetition.petition.repeat.RelationKind;
import org.ecopetition.petition.repeat.Relations;
import org.ecopetition.petition.repeat.RepeatLink;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Raw and decomposed counts of batches, with the real steps behind them. */
class BatchCountsTest extends ProcessTest {

    private static final String PROGRAMME = "provincial-2-2023";

    @Autowired
    private BatchCounts book;

    @Autowired
    private Relations relations;

    @Autowired
    private FigureCounts figureBook;

    @Autowired
    private PetitionCorrections corrections;

    @Autowired
    private MissingCounts missing;

    /** Tests share one register: each takes batches of its own, and its day begins after what the others did. */
    private static int batch = 100;

    @BeforeEach
    void begin() {
        missing.countAll();
        batch++;
    }

    @Test
    void countsPetitionsAndTheirHandOffsSideBySide() {
        handedOff(batch, true, NAN_COUNTY, "unitShengtai");
        handedOff(batch, false, NAN_COUNTY);

        assertThat(counted()).satisfies(count -> {
            assertThat(count.petitions()).isEqualTo(2);
            assertThat(count.handOffs()).isEqualTo(3);
            assertThat(count.keyItems()).isEqualTo(1);
            assertThat(count.withdrawn()).isZero();
        });
    }

    @Test
    void countsByTheBusinessTimeOfTheHandOff() {
        Instant morning = clock.instant();
        handedOff(batch, false, NAN_COUNTY);
        clock.set(morning.plus(Duration.ofHours(5)));
        handedOff(batch, false, NAN_COUNTY);

        assertThat(counted(morning.plus(Duration.ofHours(1))).petitions()).isEqualTo(1);
        assertThat(counted().petitions()).isEqualTo(2);
    }

    @Test
    void saysWhatWasWithdrawnSinceAndKeepsItInTheRawCount() {
        String number = handedOff(batch, true, NAN_COUNTY);
        handedOff(batch, false, NAN_COUNTY);
        Instant before = clock.instant();
        clock.set(before.plus(Duration.ofHours(2)));

        assignments.withdraw(new CaseNumber(number), "不属于本市", "liaisona");
        settle();

        assertThat(counted(before)).extracting(BatchCount::withdrawn).isEqualTo(0);
        assertThat(counted()).satisfies(count -> {
            assertThat(count.petitions()).isEqualTo(2);
            assertThat(count.handOffs()).isEqualTo(2);
            assertThat(count.withdrawn()).isEqualTo(1);
            assertThat(count.remaining()).isEqualTo(1);
        });
    }

    @Test
    void forgetsASplitThatWasTakenBack() {
        String number = handedOff(batch, false, NAN_COUNTY, "unitShengtai");
        clock.set(clock.instant().plus(Duration.ofHours(2)));

        assignments.recallAssignment(new CaseNumber(number), "重新拟定", "liaisona");

        assertThat(book.batches(now()))
                .noneMatch(count -> Integer.valueOf(batch).equals(count.own()));
    }

    @Test
    void countsRepeatsApart() {
        String earlier = handedOff(batch, false, NAN_COUNTY);
        String later = handedOff(batch, false, NAN_COUNTY);

        relations.relate(
                new CaseNumber(later), new RepeatLink(new CaseNumber(earlier), RelationKind.REPEAT, null), "liaisona");

        assertThat(counted().petitions()).isEqualTo(2);
        assertThat(counted().repeats()).isEqualTo(1);
        assertThat(book.petitions(now(), null, batch, 0, 10))
                .filteredOn(BatchedPetition::repeat)
                .extracting(BatchedPetition::caseNumber)
                .containsExactly(later);
    }

    @Test
    void countsRepeatsThatWereJoinedToTheEarlierPetition() {
        String earlier = handedOff(batch, false, NAN_COUNTY);
        int before = book.merged(now());
        String later = called();

        complete("liaisona", "classifyPetition", later, form("classification", "REPEAT", "repeatOf", earlier));

        assertThat(book.merged(now())).isEqualTo(before + 1);
        assertThat(counted().petitions()).isEqualTo(1);
    }

    @Test
    void totalsEveryPetitionOnce() {
        handedOff(batch, false, NAN_COUNTY, "unitShengtai");

        List<BatchCount> batches = book.batches(now());
        BatchCount total = book.total(now());

        assertThat(total.petitions())
                .isEqualTo(batches.stream().mapToInt(BatchCount::petitions).sum());
        assertThat(total.handOffs())
                .isEqualTo(batches.stream().mapToInt(BatchCount::handOffs).sum());
    }

    @Test
    void leafsThroughTheListOfABatch() {
        List<String> numbers = List.of(
                handedOff(batch, false, NAN_COUNTY),
                handedOff(batch, false, NAN_COUNTY),
                handedOff(batch, false, NAN_COUNTY));

        assertThat(book.petitions(now(), null, batch, 0, 2))
                .as("one more than asked shows that there is more")
                .hasSize(3);
        assertThat(book.petitions(now(), null, batch, 1, 2))
                .extracting(BatchedPetition::caseNumber)
                .containsExactly(numbers.get(2));
    }

    @Test
    void changesNoFigureOfBeforeByWhatIsEnteredLater() {
        String corrected = handedOff(batch, true, NAN_COUNTY);
        String back = called();
        complete("liaisona", "classifyPetition", back, environmental("NOISE"));
        clock.set(clock.instant().plus(Duration.ofHours(2)));
        Cutoff issued = now();
        List<BatchCount> told = book.batches(issued);
        List<BatchedPetition> listed = book.petitions(issued, null, batch, 0, 10);
        clock.set(clock.instant().plus(Duration.ofHours(30)));

        Map<String, Object> backDated = handedTo(NAN_COUNTY);
        backDated.put("batchNumber", (long) batch);
        backDated.put(
                "handedOffAt",
                issued.asOf()
                        .minusSeconds(60)
                        .atZone(clock.getZone())
                        .toLocalDateTime()
                        .toString());
        complete("liaisona", "assignHandlers", back, backDated);
        corrections.correct(
                new CaseNumber(corrected),
                new PetitionCorrection(Classification.ENVIRONMENTAL, false, "430922", "桃江某厂", Map.of(), null),
                "录入有误",
                "liaisona");
        settle();

        assertThat(book.batches(issued)).isEqualTo(told);
        assertThat(book.petitions(issued, null, batch, 0, 10)).isEqualTo(listed);
        Cutoff knownNow = new Cutoff(PROGRAMME, issued.asOf(), clock.instant());
        assertThat(counted(issued.asOf()))
                .extracting(BatchCount::petitions, BatchCount::keyItems)
                .containsExactly(2, 0);
        assertThat(book.petitions(knownNow, null, batch, 0, 10))
                .filteredOn(petition -> petition.caseNumber().equals(corrected))
                .singleElement()
                .extracting(BatchedPetition::regionCode, BatchedPetition::place, BatchedPetition::keyItem)
                .containsExactly("430922", "桃江某厂", false);
        for (Cutoff cutoff : List.of(issued, knownNow)) {
            Map<Measure, BigDecimal> figures = figureBook.figures(cutoff);
            BatchCount total = book.total(cutoff);
            assertThat(figures.get(Measure.HANDED_OFF)).isEqualByComparingTo(BigDecimal.valueOf(total.petitions()));
            assertThat(figures.get(Measure.DECOMPOSED)).isEqualByComparingTo(BigDecimal.valueOf(total.handOffs()));
            assertThat(figures.get(Measure.KEY_ITEMS)).isEqualByComparingTo(BigDecimal.valueOf(total.keyItems()));
            assertThat(figures.get(Measure.REPEATS_HANDED_OFF))
                    .isEqualByComparingTo(BigDecimal.valueOf(total.repeats()));
        }
    }

    private Cutoff now() {
        return new Cutoff(PROGRAMME, clock.instant(), clock.instant());
    }

    private BatchCount counted() {
        return counted(clock.instant());
    }

    private BatchCount counted(Instant asOf) {
        return book.batches(new Cutoff(PROGRAMME, asOf, clock.instant())).stream()
                .filter(count -> Integer.valueOf(batch).equals(count.own()))
                .findFirst()
                .orElseThrow();
    }
}
