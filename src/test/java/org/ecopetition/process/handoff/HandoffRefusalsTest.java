package org.ecopetition.process.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.accepted;
import static org.ecopetition.process.Forms.confirmed;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.form;
import static org.ecopetition.process.Forms.handedTo;
import static org.ecopetition.process.Forms.noise;
import static org.ecopetition.process.Forms.notAccepted;
import static org.ecopetition.process.Forms.published;
import static org.ecopetition.process.Forms.reassignedTo;
import static org.ecopetition.process.Forms.rectified;
import static org.ecopetition.process.Forms.rectifying;
import static org.ecopetition.process.Forms.remeasured;
import static org.ecopetition.process.Forms.returned;
import static org.ecopetition.process.Forms.reviewed;
import static org.ecopetition.process.Forms.sentBack;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.substantiated;
import static org.ecopetition.process.Forms.unsubstantiated;
import static org.ecopetition.process.Forms.with;
import static org.ecopetition.process.Forms.without;

import java.util.List;
import java.util.Map;
import org.ecopetition.evidence.EvidenceBook;
import org.ecopetition.evidence.EvidenceKind;
import org.ecopetition.evidence.EvidencePhase;
import org.ecopetition.evidence.EvidencePiece;
import org.ecopetition.evidence.KeptFile;
import org.ecopetition.evidence.Taken;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.process.Forms;
import org.ecopetition.process.ProcessTest;
import org.ecopetition.rectification.RectificationDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tasks of a hand-off refuse; each time the task stays open and nothing is stored. */
class HandoffRefusalsTest extends ProcessTest {

    @Autowired
    private EvidenceBook evidence;

    @Autowired
    private RectificationDesk rectifications;

    @Test
    void refusesAReturnWithoutAReason() {
        String key = handedOff("NOISE");

        assertThat(refusal("unit430921a", "signReceipt", key, without(returned(), "returnReason")))
                .isEqualTo("form.missing");
        assertThat(refusal("unit430921a", "signReceipt", key, without(returned(), "returnExplanation")))
                .isEqualTo("form.missing");
        assertThat(refusal("unit430921a", "signReceipt", key, with(returned(), "suggestedUnit", "unit000000")))
                .isEqualTo("handoff.unknown-unit");
        assertThat(handOff(key).lead().returns()).isZero();
    }

    @Test
    void refusesAForeignUnitAtTheReceipt() {
        String key = handedOff("NOISE");

        assertThat(tasksSeenBy("unit430902a", key)).isEmpty();
        complete("unit430921a", "signReceipt", key, signed());
        assertThat(tasksSeenBy("unit430902a", key)).isEmpty();
        assertThat(tasksSeenBy("unit430921b", key)).hasSize(1);
    }

    @Test
    void refusesAReassignmentToTheSameOrAnUnknownUnit() {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, returned());

        assertThat(refusal("liaisona", "ruleOnReturn", key, reassignedTo(NAN_COUNTY)))
                .isEqualTo("handoff.same-unit");
        assertThat(refusal("liaisona", "ruleOnReturn", key, reassignedTo("unit000000")))
                .isEqualTo("handoff.unknown-unit");
        assertThat(refusal("liaisona", "ruleOnReturn", key, without(reassignedTo("unit430902"), "reassignTo")))
                .isEqualTo("form.missing");
    }

    @Test
    void refusesAnIncompleteVisit() {
        String key = signedFor("NOISE");

        for (String field : List.of("visitDate", "visitors", "narrative", "verdict")) {
            assertThat(refusal("unit430921a", "verifyAllegation", key, without(substantiated(), field)))
                    .as(field)
                    .isEqualTo("form.missing");
        }
        assertThat(refusal(
                        "unit430921a",
                        "verifyAllegation",
                        key,
                        with(substantiated(), "visitDate", Forms.DAY.plusDays(1).toString())))
                .isEqualTo("form.date-ahead");
    }

    @Test
    void refusesNotSubstantiatedOnOnePieceOfEvidence() {
        String key = signedFor("RADIATION");

        assertThat(refusal("unit430921a", "verifyAllegation", key, onePiece()))
                .isEqualTo("verification.evidence-missing");
        assertThat(refusal("unit430921a", "verifyAllegation", key, with(unsubstantiated(), "measurement1Valid", false)))
                .isEqualTo("verification.evidence-missing");
    }

    /** One valid measurement; what is only said to exist does not count. */
    private static Map<String, Object> onePiece() {
        return with(unsubstantiated(), "measurement2Valid", false, "evidence1", "电磁环境监测报告", "evidence2", "现场照片");
    }

    @Test
    void countsAFiledPieceOfEvidenceUntilItIsWithdrawn() {
        String key = signedFor("RADIATION");
        EvidencePiece filed = filed(key, EvidencePhase.BEFORE, "e");
        evidence.withdraw(filed, "拍错地点", "unit430921a", NAN_COUNTY);
        assertThat(refusal("unit430921a", "verifyAllegation", key, onePiece()))
                .isEqualTo("verification.evidence-missing");

        filed(key, EvidencePhase.BEFORE, "f");
        complete("unit430921a", "verifyAllegation", key, onePiece());

        assertThat(open("reviewUnsubstantiated", key)).hasSize(1);
    }

    @Test
    void refusesAnIncompleteMeasurement() {
        String key = signedFor("NOISE");

        assertThat(refusal("unit430921a", "verifyAllegation", key, without(noise("56"), "measurement1Zone")))
                .isEqualTo("form.missing");
        assertThat(refusal("unit430921a", "verifyAllegation", key, without(noise("56"), "measurement1Value")))
                .isEqualTo("verification.value-missing");
        assertThat(refusal("unit430921a", "verifyAllegation", key, noise("-1")))
                .isEqualTo("verification.value-negative");
        assertThat(refusal("unit430921a", "verifyAllegation", key, noise("很吵")))
                .isEqualTo("verification.value-unreadable");
        assertThat(refusal("unit430921a", "verifyAllegation", key, with(noise("56"), "measurement1Zone", "4B")))
                .isEqualTo("verification.no-limit");
        assertThat(refusal("unit430921a", "verifyAllegation", key, with(noise("56"), "measurement1Period", "HOUR")))
                .isEqualTo("verification.no-limit");
        assertThat(refusal(
                        "unit430921a", "verifyAllegation", key, with(noise("56"), "measurement1Circumstance", "LAKE")))
                .isEqualTo("verification.no-limit");
        assertThat(refusal("unit430921a", "verifyAllegation", key, with(noise("56"), "measurement1Item", "VIBRATION")))
                .isEqualTo("form.not-allowed");
        assertThat(refusal(
                        "unit430921a",
                        "verifyAllegation",
                        key,
                        with(noise("56"), "measurement1Item", "ELECTRIC_FIELD")))
                .isEqualTo("form.missing");
        assertThat(refusal("unit430921a", "verifyAllegation", key, with(noise("56"), "measurement1Item", "SURFACE_TP")))
                .isEqualTo("form.missing");
        assertThat(refusal(
                        "unit430921a",
                        "verifyAllegation",
                        key,
                        with(noise("56"), "measurement1At", "2023-06-29T22:30")))
                .isEqualTo("verification.measured-ahead");
        assertThat(refusal("unit430921a", "verifyAllegation", key, with(noise("56"), "measurementCount", 7)))
                .isEqualTo("verification.wrong-count");
    }

    @Test
    void refusesALimitThatNoDocumentSetsAndAnItemWithoutAName() {
        String key = signedFor("NOISE");

        assertThat(refusal("unit430921a", "verifyAllegation", key, with(noise("56"), "measurement1Limit", "52")))
                .isEqualTo("form.missing");
        assertThat(refusal(
                        "unit430921a",
                        "verifyAllegation",
                        key,
                        with(noise("56"), "measurement1Limit", "0", "measurement1LimitBasis", "排污许可证")))
                .isEqualTo("verification.limit-not-positive");
        assertThat(refusal("unit430921a", "verifyAllegation", key, with(noise("56"), "measurement1Item", "OTHER")))
                .isEqualTo("form.missing");
    }

    @Test
    void refusesASecondReviewWithoutAnOpinion() {
        String key = signedFor("RADIATION");
        complete("unit430921a", "verifyAllegation", key, unsubstantiated());

        assertThat(refusal("liaisona", "reviewUnsubstantiated", key, without(confirmed(), "reviewOpinion")))
                .isEqualTo("form.missing");
    }

    @Test
    void refusesARectificationWithoutItsDate() {
        String key = noisy();

        assertThat(refusal("unit430921a", "rectify", key, without(rectified(), "completedOn")))
                .isEqualTo("rectification.no-completion-date");
        assertThat(refusal("unit430921a", "rectify", key, without(rectifying(Forms.DAY), "plannedFinish")))
                .isEqualTo("rectification.no-planned-finish");
        assertThat(refusal(
                        "unit430921a",
                        "rectify",
                        key,
                        with(rectified(), "completedOn", Forms.DAY.plusDays(1).toString())))
                .isEqualTo("form.date-ahead");
    }

    @Test
    void asksWhyNothingShowsACompletedRectification() {
        String key = signedFor("NOISE");
        complete("unit430921a", "verifyAllegation", key, substantiated());
        filed(key, EvidencePhase.BEFORE, "a");
        assertThat(refusal("unit430921a", "rectify", key, with(rectified(), "noProofReason", " ")))
                .isEqualTo("rectification.no-proof");

        EvidencePiece after = filed(key, EvidencePhase.AFTER, "b");
        evidence.withdraw(after, "拍错地点", "unit430921a", NAN_COUNTY);
        assertThat(refusal("unit430921a", "rectify", key, with(rectified(), "noProofReason", " ")))
                .isEqualTo("rectification.no-proof");

        filed(key, EvidencePhase.AFTER, "c");
        complete("unit430921a", "rectify", key, with(rectified(), "noProofReason", ""));
        assertThat(rectifications.latest(new HandOffKey(key)))
                .hasValueSatisfying(last -> assertThat(last.isUnproven()).isFalse());
    }

    @Test
    void marksACompletionWithoutProofWhereNobodyWasAsked() {
        String key = underReview(rectified());

        assertThat(rectifications.latest(new HandOffKey(key)))
                .hasValueSatisfying(last -> assertThat(last.isUnproven()).isTrue());
        assertThat(String.valueOf(
                        tasks.getVariable(open("reviewResult", key).get(0).getId(), "summary")))
                .contains("没有说明原因");
    }

    @Test
    void needsNoPictureWhereALimitIsMeasuredAgainOrTheWorkGoesOn() {
        String measured = noisy();
        complete("unit430921a", "rectify", measured, with(rectified(), "noProofReason", ""));
        assertThat(open("remeasure", measured)).hasSize(1);

        assertThat(underReview(rectifying(Forms.DAY.plusDays(30)))).isNotNull();
    }

    @Test
    void refusesARemeasurementThatLeavesOutWhatWasExceeded() {
        String key = noisy();
        complete("unit430921a", "rectify", key, rectified());

        assertThat(refusal("unit430921a", "remeasure", key, with(remeasured("48"), "measurement1Period", "DAY")))
                .isEqualTo("verification.not-remeasured");
        assertThat(refusal("unit430921a", "remeasure", key, form("measurementCount", 1)))
                .isEqualTo("form.missing");
        assertThat(refusal("unit430921a", "remeasure", key, form())).isEqualTo("verification.not-remeasured");
    }

    @Test
    void refusesAStageThatTheRectificationIsNotAt() {
        String finished = underReview(rectified());
        String goingOn = underReview(rectifying(Forms.DAY.plusDays(30)));

        assertThat(refusal("liaisona", "reviewResult", finished, reviewed("STAGED")))
                .isEqualTo("rectification.not-staged");
        assertThat(refusal("liaisona", "reviewResult", goingOn, reviewed("CLOSED")))
                .isEqualTo("rectification.still-going-on");
        assertThat(refusal("liaisona", "reviewResult", finished, reviewed("RECTIFY_AGAIN")))
                .isEqualTo("form.missing");
    }

    @Test
    void refusesToCallFinishedWorkOpen() {
        assertThat(refusal("liaisona", "reviewResult", underReview(rectified()), reviewed("OPEN")))
                .isEqualTo("rectification.not-staged");
    }

    @Test
    void refusesAVerdictOnTheWholeWithoutReasonOrAgainstWhatWasFound() {
        String finished = underReview(rectified());
        Map<String, Object> whole = with(reviewed("CLOSED"), "overallVerdict", "PARTLY_SUBSTANTIATED");

        assertThat(refusal("liaisona", "reviewResult", finished, whole)).isEqualTo("form.missing");
        assertThat(refusal(
                        "liaisona",
                        "reviewResult",
                        finished,
                        with(whole, "overallVerdict", "UNSUBSTANTIATED", "reviewComment", "证据不足")))
                .startsWith("form.");
    }

    @Test
    void refusesToSubstantiateByReviewWhatNobodyFound() {
        String key = signedFor("RADIATION");
        complete("unit430921a", "verifyAllegation", key, unsubstantiated());
        complete("liaisona", "reviewUnsubstantiated", key, confirmed());

        assertThat(refusal(
                        "liaisona",
                        "reviewResult",
                        key,
                        with(reviewed("CLOSED"), "overallVerdict", "SUBSTANTIATED", "reviewComment", "与现场不符")))
                .isEqualTo("handoff.whole-not-substantiated");
    }

    @Test
    void refusesToRectifyWhatIsNotSubstantiated() {
        String key = signedFor("RADIATION");
        complete("unit430921a", "verifyAllegation", key, unsubstantiated());
        complete("liaisona", "reviewUnsubstantiated", key, confirmed());

        assertThat(refusal("liaisona", "reviewResult", key, sentBack("RECTIFY_AGAIN")))
                .isEqualTo("handoff.nothing-to-rectify");
        assertThat(refusal("liaisona", "reviewResult", key, reviewed("STAGED"))).isEqualTo("rectification.not-staged");
    }

    @Test
    void refusesTheReviewerOfTheResultAtItsDisclosure() {
        String key = underReview(rectified());
        complete("liaisona", "reviewResult", key, reviewed("CLOSED"));

        assertThat(refusal("liaisona", "reviewDisclosure", key, published())).isEqualTo("disclosure.same-person");
    }

    @Test
    void refusesToPublishMarksThatNobodyAcknowledged() {
        String key = underReview(with(rectified(), "measures", "已电话13812345678回访投诉人"));
        complete("liaisona", "reviewResult", key, reviewed("CLOSED"));

        for (String text : List.of("已回访王小明", "已电话13800138000回访")) {
            assertThat(refusal(
                            "liaisonb",
                            "reviewDisclosure",
                            key,
                            with(with(published(), "publicMeasures", text), "redactionAcknowledged", true)))
                    .as(text)
                    .isEqualTo("disclosure.never-public");
        }
        assertThat(refusal("liaisonb", "reviewDisclosure", key, with(published(), "publicMeasures", "已回访王女士")))
                .isEqualTo("disclosure.marks-left");
        assertThat(refusal("liaisonb", "reviewDisclosure", key, form("disclosureDecision", "REVISE")))
                .isEqualTo("form.missing");
        complete("liaisonb", "reviewDisclosure", key, with(published(), "publicMeasures", "已回访投诉人"));
    }

    @Test
    void refusesAnAcceptanceThatMissesAStandard() {
        String key = underReview(rectified());
        complete("liaisona", "reviewResult", key, reviewed("CLOSED"));
        complete("liaisonb", "reviewDisclosure", key, published());
        fire("publicityEnded", key);

        for (String standard : List.of("pollutionRemoved", "ecologyRestored", "publicSatisfied")) {
            assertThat(refusal("liaisona", "acceptRectification", key, without(accepted(), standard)))
                    .as(standard)
                    .isEqualTo("rectification.standard-not-met");
        }
        assertThat(refusal("liaisona", "acceptRectification", key, with(notAccepted(), "acceptanceDate", "2024-01-01")))
                .isEqualTo("form.date-ahead");
    }

    @Test
    void refusesAHandOffFromTheFutureOrBeforeTheCall() {
        String number = called();
        complete("liaisona", "classifyPetition", number, environmental("NOISE"));

        for (String time : List.of("2023-06-29T09:01", "2023-06-28T09:00")) {
            assertThat(refusal("liaisona", "assignHandlers", number, with(handedTo(NAN_COUNTY), "handedOffAt", time)))
                    .as(time)
                    .isEqualTo("handoff.wrong-time");
        }
    }

    private String signedFor(String... types) {
        String key = handedOff(types);
        complete("unit430921a", "signReceipt", key, signed());
        return key;
    }

    /** A noise above the limit was found. */
    private EvidencePiece filed(String key, EvidencePhase phase, String content) {
        return evidence.add(
                new HandOffKey(key),
                1,
                phase,
                new KeptFile(content.repeat(64), EvidenceKind.JPEG, "站界.jpg", 1200),
                Taken.UNKNOWN,
                "unit430921a",
                NAN_COUNTY);
    }

    private String noisy() {
        String key = signedFor("NOISE");
        complete("unit430921a", "verifyAllegation", key, noise("56.3"));
        return key;
    }

    private String underReview(Map<String, Object> rectification) {
        String key = signedFor("NOISE");
        complete("unit430921a", "verifyAllegation", key, substantiated());
        complete("unit430921a", "rectify", key, rectification);
        return key;
    }
}
