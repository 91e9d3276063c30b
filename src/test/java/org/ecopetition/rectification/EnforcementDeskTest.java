package org.ecopetition.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecopetition.process.Forms.accepted;
import static org.ecopetition.process.Forms.noise;
import static org.ecopetition.process.Forms.published;
import static org.ecopetition.process.Forms.rectified;
import static org.ecopetition.process.Forms.remeasured;
import static org.ecopetition.process.Forms.reviewed;
import static org.ecopetition.process.Forms.signed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.DisclosureDesk;
import org.ecopetition.evidence.EvidenceBook;
import org.ecopetition.evidence.EvidenceKind;
import org.ecopetition.evidence.EvidencePhase;
import org.ecopetition.evidence.EvidencePiece;
import org.ecopetition.evidence.KeptFile;
import org.ecopetition.evidence.Taken;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.Forms;
import org.ecopetition.process.ProcessTest;
import org.ecopetition.rectification.EnforcementDesk.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What counts as enforcement, who enters it when, and what of it is published. */
class EnforcementDeskTest extends ProcessTest {

    private static final LocalDate DAY = Forms.DAY;

    @Autowired
    private EnforcementDesk desk;

    @Autowired
    private EnforcementWords words;

    @Autowired
    private EvidenceBook evidence;

    @Autowired
    private DisclosureDesk disclosures;

    @Test
    void countsAndNamesWhatStands() {
        HandOffKey key = inWork();
        enter(key, order(2));
        enter(key, order(1));
        enter(key, on(DAY, EnforcementKind.PENALTY_NOTICE, null, new BigDecimal("6")));
        enter(key, penalty("5.50"));
        enter(key, accountability(AccountabilityKind.ADMONITION));
        enter(key, accountability(AccountabilityKind.CRITICISM));

        EnforcementCounts counts = desk.counts(key);

        assertThat(counts.byKind())
                .isEqualTo(Map.of(
                        EnforcementKind.ORDERED_CORRECTION, 3,
                        EnforcementKind.PENALTY_NOTICE, 1,
                        EnforcementKind.PENALTY_CASE, 1,
                        EnforcementKind.ACCOUNTABILITY, 2));
        assertThat(counts.finesWan()).isEqualByComparingTo("5.5");
        assertThat(counts.announcedFinesWan()).isEqualByComparingTo("6");
        assertThat(words.totals(desk.of(key), Locale.CHINESE))
                .isEqualTo("责令改正3家、行政处罚事先告知1件、拟罚款6万元、立案处罚1件、罚款5.5万元、问责2人（诫勉谈话1人，通报批评1人）");
        assertThat(events(key.caseNumber().value())).endsWith("EvidenceAdded", "EnforcementRecorded");
    }

    @Test
    void strikesOutInsteadOfDeleting() {
        HandOffKey key = inWork();
        EnforcementAction wrong = enter(key, penalty("50")).action();

        assertThat(refusal(() -> desk.strikeOut(wrong, " ", "unit430921a", NAN_COUNTY)))
                .isEqualTo("enforcement.strike-out-reason");
        desk.strikeOut(wrong, "罚款多写一个零", "unit430921b", NAN_COUNTY);

        assertThat(desk.counts(key).isNothing()).isTrue();
        assertThat(desk.all(key)).singleElement().satisfies(kept -> {
            assertThat(kept.isStanding()).isFalse();
            assertThat(kept.strikeOutReason()).isEqualTo("罚款多写一个零");
            assertThat(kept.struckOutBy()).isEqualTo("unit430921b");
        });
        assertThat(refusal(() -> desk.strikeOut(wrong, "再撤", "unit430921a", NAN_COUNTY)))
                .isEqualTo("enforcement.struck-out-already");
        assertThat(events(key.caseNumber().value())).endsWith("EnforcementRecorded", "EnforcementStruckOut");
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        EnforcementEntry wrong = new EnforcementEntry(
                EnforcementKind.ORDERED_CORRECTION,
                AccountabilityKind.OTHER,
                Interviewed.FIRM,
                DAY.plusDays(1),
                0,
                2,
                BigDecimal.ONE,
                new EnforcementPaper("号".repeat(101), "厂".repeat(101)),
                "a\u0000",
                null);

        assertThat(desk.faultsOf(wrong))
                .extracting(fault -> fault.field() + " " + fault.code())
                .containsExactly(
                        "accountability enforcement.accountability-elsewhere",
                        "interviewed enforcement.interviewed-elsewhere",
                        "takenOn enforcement.day-ahead",
                        "persons enforcement.persons-elsewhere",
                        "count enforcement.count-wrong",
                        "fineWan enforcement.fine-elsewhere",
                        "documentNumber enforcement.too-long",
                        "party enforcement.too-long",
                        "note enforcement.characters");
        assertThat(desk.faultsOf(new EnforcementEntry(
                        null, null, null, null, null, null, null, EnforcementPaper.NONE, null, null)))
                .extracting(Fault::field)
                .containsExactly("kind", "count");
        assertThat(desk.faultsOf(accountability(null))).extracting(Fault::field).containsExactly("accountability");
        assertThat(desk.faultsOf(penalty("-1"))).hasSize(1);
        assertThat(desk.faultsOf(penalty("0.0000001"))).hasSize(1);
        assertThat(desk.faultsOf(penalty("0.0000010"))).isEmpty();
    }

    @Test
    void takesTheProofOfTheSameHandOffAlone() {
        HandOffKey key = inWork();
        EvidencePiece withdrawn = paper(key);
        evidence.withdraw(withdrawn, "拍糊了", "unit430921a", NAN_COUNTY);

        assertThat(refusal(() -> enter(key, order(1).provedBy(paper(inWork()).id()))))
                .isEqualTo("enforcement.evidence-foreign");
        assertThat(refusal(() -> enter(key, order(1).provedBy(withdrawn.id()))))
                .isEqualTo("enforcement.evidence-foreign");
        assertThat(refusal(() -> desk.record(key, order(1), "k", "unit430921a", NAN_COUNTY)))
                .isEqualTo("enforcement.evidence-missing");
        assertThat(desk.all(key)).isEmpty();
    }

    @Test
    void keepsTheProofOfWhatStands() {
        HandOffKey key = inWork();
        EvidencePiece proof = paper(key);
        EnforcementAction action = enter(key, order(1).provedBy(proof.id())).action();

        assertThat(refusal(() -> evidence.withdraw(proof, "拍糊了", "unit430921a", NAN_COUNTY)))
                .isEqualTo("enforcement.evidence-in-use");
        assertThat(evidence.find(proof.id()).orElseThrow().isValid()).isTrue();
        desk.strikeOut(action, "登记错误", "unit430921a", NAN_COUNTY);
        evidence.withdraw(proof, "拍糊了", "unit430921a", NAN_COUNTY);

        assertThat(evidence.find(proof.id()).orElseThrow().isValid()).isFalse();
    }

    @Test
    void isOpenToTheHandlingUnitsFromReceiptToWriteOff() {
        HandOffKey issued = new HandOffKey(handedOff("NOISE"));
        assertThat(refusal(() -> desk.mayBeWritten(issued, NAN_COUNTY))).isEqualTo("enforcement.closed");
        HandOffKey key = inWork();
        assertThat(refusal(() -> desk.mayBeWritten(key, "unit430902"))).isEqualTo("enforcement.not-yours");
        EvidencePiece proof = paper(key);
        publish(key);

        enter(key, penalty("3").provedBy(paper(key).id()));
        fire("publicityEnded", key.value());
        complete("liaisona", "acceptRectification", key.value(), accepted());

        assertThat(handOff(key.value()).status().ended()).isTrue();
        assertThat(refusal(() -> enter(key, order(1).provedBy(proof.id())))).isEqualTo("enforcement.closed");
        EnforcementAction action = desk.of(key).get(0);
        assertThat(refusal(() -> desk.strikeOut(action, "太迟", "unit430921a", NAN_COUNTY)))
                .isEqualTo("enforcement.closed");
    }

    @Test
    void countsTheSameRequestOnce() {
        HandOffKey key = inWork();
        EnforcementEntry entry = penalty("5").provedBy(paper(key).id());

        Recorded first = desk.record(key, entry, "4711", "unit430921a", NAN_COUNTY);
        Recorded again = desk.record(key, entry, "4711", "unit430921a", NAN_COUNTY);
        desk.strikeOut(first.action(), "登记错误", "unit430921a", NAN_COUNTY);
        Recorded late = desk.record(key, entry, "4711", "unit430921a", NAN_COUNTY);

        assertThat(first.isNew()).isTrue();
        assertThat(again.isNew()).isFalse();
        assertThat(late.action().id()).isEqualTo(first.action().id());
        assertThat(desk.counts(key).isNothing()).isTrue();
        assertThat(refusal(() ->
                        desk.record(key, penalty("6").provedBy(paper(key).id()), "4711", "unit430921a", NAN_COUNTY)))
                .isEqualTo("petition.key-reused");
    }

    @Test
    void countsTheSameActionOnceWhoeverEntersIt() {
        HandOffKey key = inWork();
        EnforcementEntry entry = penalty("5").provedBy(paper(key).id());
        EnforcementEntry inOtherWords = new EnforcementEntry(
                entry.kind(),
                null,
                null,
                entry.takenOn(),
                1,
                null,
                new BigDecimal("5.00"),
                entry.paper(),
                "另记",
                entry.evidence());

        desk.record(key, entry, "a", "unit430921a", NAN_COUNTY);
        Recorded again = desk.record(key, inOtherWords, "b", "unit430921b", NAN_COUNTY);

        assertThat(again.isNew()).isFalse();
        assertThat(desk.counts(key).finesWan()).isEqualByComparingTo("5");
        desk.strikeOut(again.action(), "登记错误", "unit430921a", NAN_COUNTY);
        assertThat(desk.record(key, entry, "c", "unit430921a", NAN_COUNTY).isNew())
                .isTrue();
    }

    @Test
    void countsRequestsOfTheSameMomentOnce() throws Exception {
        HandOffKey key = inWork();
        EnforcementEntry entry = penalty("5").provedBy(paper(key).id());
        Callable<Recorded> request =
                () -> desk.record(key, entry, UUID.randomUUID().toString(), "unit430921a", NAN_COUNTY);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            List<Future<Recorded>> answers = people.invokeAll(List.of(request, request, request, request));

            for (Future<Recorded> answer : answers) {
                assertThat(answer.get().action().count()).isEqualTo(1);
            }
        } finally {
            people.shutdown();
        }
        assertThat(desk.all(key)).hasSize(1);
    }

    @Test
    void publishesDayByDayWhatTheRegisterHolds() {
        HandOffKey key = inWork();
        enter(key, order(1));
        enter(key, on(DAY.minusDays(1), EnforcementKind.TIME_LIMITED_CORRECTION, null, null));
        enter(key, penalty("5"));
        enter(key, on(DAY.minusDays(1), EnforcementKind.INTERVIEW, null, null));
        enter(key, accountability(AccountabilityKind.ADMONITION));
        enter(key, accountability(AccountabilityKind.CRITICISM));
        EnforcementAction wrong =
                enter(key, on(DAY, EnforcementKind.SUSPENSION, null, null)).action();
        desk.strikeOut(wrong, "登记错误", "unit430921a", NAN_COUNTY);
        publish(key);

        Disclosure published = disclosures.newest(key).orElseThrow();

        assertThat(published.texts().measures())
                .startsWith("加装隔音屏,限时运行冷却风机。查处情况：2023-06-28限期整改1家、约谈1人；2023-06-29责令改正1家、立案处罚1件、罚款5万元、"
                        + "问责2人（诫勉谈话1人，通报批评1人）。");
        assertThat(published.accountability()).isEqualTo("约谈1人、问责2人（诫勉谈话1人，通报批评1人）");
    }

    @ParameterizedTest
    @CsvSource({
        "36, 6, 0, 0, '立案42件，其中已处罚6件'",
        "42, 0, 6, 0, '立案42件，其中已处罚6件'",
        "42, 0, 6, 2, '立案42件，其中已处罚6件、不予处罚2件'",
        "3, 0, 0, 0, '立案3件'",
        "1, 0, 0, 1, '立案1件，其中不予处罚1件'",
        "0, 2, 0, 0, '立案处罚2件'",
        "0, 0, 0, 1, '不予处罚1件'",
        "0, 1, 0, 1, '立案处罚1件、不予处罚1件'",
        "1, 0, 3, 0, '立案1件、作出处罚决定3件'"
    })
    void tellsFiledCasesFromDecidedOnes(int filed, int penalised, int decided, int spared, String words) {
        HandOffKey key = inWork();
        Map.of(
                        EnforcementKind.CASE_FILED, filed,
                        EnforcementKind.PENALTY_CASE, penalised,
                        EnforcementKind.PENALTY_DECISION, decided,
                        EnforcementKind.NO_PENALTY, spared)
                .forEach((kind, count) -> {
                    if (count > 0) {
                        enter(key, counted(kind, count, null));
                    }
                });

        assertThat(this.words.totals(desk.of(key), Locale.CHINESE)).isEqualTo(words);
    }

    @Test
    void countsTransfersInCasesAndInPeople() {
        HandOffKey key = inWork();
        enter(key, counted(EnforcementKind.CRIMINAL_TRANSFER, 2, 3));
        enter(key, counted(EnforcementKind.POLICE_TRANSFER, null, 4));
        enter(key, counted(EnforcementKind.CRIMINAL_CASE, 1, null));

        assertThat(words.totals(desk.of(key), Locale.CHINESE)).isEqualTo("立案侦查1件、移送公安4人、刑事移送2件3人");
        assertThat(desk.faultsOf(counted(EnforcementKind.CRIMINAL_TRANSFER, null, null)))
                .extracting(Fault::field)
                .containsExactly("count");
        assertThat(desk.faultsOf(counted(EnforcementKind.POLICE_TRANSFER, 0, 0)))
                .extracting(Fault::field)
                .containsExactly("persons", "count");
    }

    @Test
    void countsFeesAndCompensationsApartFromFines() {
        HandOffKey key = inWork();
        enter(key, on(DAY, EnforcementKind.DISCHARGE_FEE, null, new BigDecimal("12.5")));
        enter(key, on(DAY, EnforcementKind.DAMAGE_COMPENSATION, null, new BigDecimal("30")));
        enter(key, penalty("25.154271"));

        assertThat(desk.counts(key).finesWan()).isEqualByComparingTo("25.154271");
        assertThat(words.totals(desk.of(key), Locale.CHINESE))
                .isEqualTo("立案处罚1件、罚款25.154271万元、追缴排污费1家、排污费12.5万元、生态环境损害赔偿1件、赔偿金额30万元");
        assertThat(desk.faultsOf(on(DAY, EnforcementKind.NO_PENALTY, null, BigDecimal.ONE)))
                .extracting(Fault::field)
                .containsExactly("fineWan");
    }

    @Test
    void countsAnInterviewByWhoWasInterviewed() {
        HandOffKey key = inWork();
        assertThat(desk.faultsOf(interview(null))).extracting(Fault::field).containsExactly("interviewed");
        enter(key, interview(Interviewed.FIRM));
        enter(key, interview(Interviewed.OTHER));
        publish(key);

        Disclosure published = disclosures.newest(key).orElseThrow();

        assertThat(published.texts().measures()).contains("查处情况：2023-06-29约谈企业负责人1人、约谈其他人员1人。");
        assertThat(published.accountability()).isEqualTo("无");
    }

    @Test
    void publishesThatADayIsUnknownInsteadOfInventingOne() {
        HandOffKey key = inWork();
        enter(key, on(null, EnforcementKind.STOP_ORDER, null, null));
        enter(key, order(1));
        publish(key);

        assertThat(desk.of(key))
                .last()
                .satisfies(action -> assertThat(action.takenOn()).isNull());
        assertThat(disclosures.newest(key).orElseThrow().texts().measures())
                .contains("查处情况：2023-06-29责令改正1家；日期不详：责令停止违法行为1家。");
    }

    @Test
    void publishesNothingWhereNothingWasEnforced() {
        HandOffKey key = inWork();
        publish(key);

        Disclosure published = disclosures.newest(key).orElseThrow();

        assertThat(published.texts().measures()).doesNotContain("查处情况");
        assertThat(published.accountability()).isEqualTo("无");
    }

    private HandOffKey inWork() {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, signed());
        return new HandOffKey(key);
    }

    private void publish(HandOffKey key) {
        complete("unit430921a", "verifyAllegation", key.value(), noise("56"));
        complete("unit430921a", "rectify", key.value(), rectified());
        complete("unit430921a", "remeasure", key.value(), remeasured("48"));
        complete("liaisona", "reviewResult", key.value(), reviewed("CLOSED"));
        complete("liaisonb", "reviewDisclosure", key.value(), published());
    }

    /** Enters an action; without a proof with a paper of its own. */
    private Recorded enter(HandOffKey key, EnforcementEntry entry) {
        EnforcementEntry proved =
                entry.evidence() == null ? entry.provedBy(paper(key).id()) : entry;
        return desk.record(key, proved, UUID.randomUUID().toString(), "unit430921a", NAN_COUNTY);
    }

    private EvidencePiece paper(HandOffKey key) {
        String hash = (UUID.randomUUID().toString() + UUID.randomUUID())
                .replace("-", "")
                .substring(0, 64);
        return evidence.add(
                key,
                1,
                EvidencePhase.ENFORCEMENT,
                new KeptFile(hash, EvidenceKind.PDF, "决定书.pdf", 900),
                Taken.UNKNOWN,
                "unit430921a",
                NAN_COUNTY);
    }

    private static EnforcementEntry order(int count) {
        return new EnforcementEntry(
                EnforcementKind.ORDERED_CORRECTION,
                null,
                null,
                DAY,
                count,
                null,
                null,
                new EnforcementPaper("南环责改〔2023〕7号", null),
                null,
                null);
    }

    private static EnforcementEntry penalty(String fine) {
        return on(DAY, EnforcementKind.PENALTY_CASE, null, new BigDecimal(fine));
    }

    private static EnforcementEntry accountability(@Nullable AccountabilityKind how) {
        return on(DAY, EnforcementKind.ACCOUNTABILITY, how, null);
    }

    private static EnforcementEntry on(
            @Nullable LocalDate day,
            EnforcementKind kind,
            @Nullable AccountabilityKind how,
            @Nullable BigDecimal fine) {
        Interviewed whom = kind == EnforcementKind.INTERVIEW ? Interviewed.OFFICIAL : null;
        return new EnforcementEntry(kind, how, whom, day, 1, null, fine, EnforcementPaper.NONE, null, null);
    }

    private static EnforcementEntry counted(EnforcementKind kind, @Nullable Integer count, @Nullable Integer persons) {
        return new EnforcementEntry(kind, null, null, DAY, count, persons, null, EnforcementPaper.NONE, null, null);
    }

    private static EnforcementEntry interview(@Nullable Interviewed whom) {
        return new EnforcementEntry(
                EnforcementKind.INTERVIEW, null, whom, DAY, 1, null, null, EnforcementPaper.NONE, null, null);
    }

    private static String refusal(ThrowingCallable call) {
        Refusal[] refused = new Refusal[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> refused[0] = refusal);
        return refused[0].code();
    }
}
