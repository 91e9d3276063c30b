package org.ecopetition.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.form;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.RelationKind;
import org.ecopetition.petition.Relations;
import org.ecopetition.petition.RepeatLink;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Raw and decomposed counts of batches, with the real steps behind them. */
class BatchBookTest extends ProcessTest {

    private static final String PROGRAMME = "provincial-2-2023";

    @Autowired
    private BatchBook book;

    @Autowired
    private Relations relations;

    /** Tests share one register: each takes batches of its own, and its day begins after what the others did. */
    private static int batch = 100;

    @BeforeEach
    void begin() {
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

        handOffs.withdraw(new CaseNumber(number), "不属于本市", "liaisona");
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

        handOffs.recallAssignment(new CaseNumber(number), "重新拟定", "liaisona");

        assertThat(book.batches(PROGRAMME, clock.instant()))
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
        assertThat(book.petitions(PROGRAMME, null, batch, clock.instant(), 0, 10))
                .filteredOn(BatchedPetition::repeat)
                .extracting(BatchedPetition::caseNumber)
                .containsExactly(later);
    }

    @Test
    void countsRepeatsThatWereJoinedToTheEarlierPetition() {
        String earlier = handedOff(batch, false, NAN_COUNTY);
        int before = book.merged(PROGRAMME, clock.instant());
        String later = called();

        complete("liaisona", "classifyPetition", later, form("classification", "REPEAT", "repeatOf", earlier));

        assertThat(book.merged(PROGRAMME, clock.instant())).isEqualTo(before + 1);
        assertThat(counted().petitions()).isEqualTo(1);
    }

    @Test
    void totalsEveryPetitionOnce() {
        handedOff(batch, false, NAN_COUNTY, "unitShengtai");

        List<BatchCount> batches = book.batches(PROGRAMME, clock.instant());
        BatchCount total = book.total(PROGRAMME, clock.instant());

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

        assertThat(book.petitions(PROGRAMME, null, batch, clock.instant(), 0, 2))
                .as("one more than asked shows that there is more")
                .hasSize(3);
        assertThat(book.petitions(PROGRAMME, null, batch, clock.instant(), 1, 2))
                .extracting(BatchedPetition::caseNumber)
                .containsExactly(numbers.get(2));
    }

    private BatchCount counted() {
        return counted(clock.instant());
    }

    private BatchCount counted(Instant asOf) {
        return book.batches(PROGRAMME, asOf).stream()
                .filter(count -> Integer.valueOf(batch).equals(count.own()))
                .findFirst()
                .orElseThrow();
    }
}
