package org.ecopetition.process.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.handedTo;
import static org.ecopetition.process.Forms.rectified;
import static org.ecopetition.process.Forms.returned;
import static org.ecopetition.process.Forms.reviewed;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.substantiated;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecopetition.casework.CaseAtHand;
import org.ecopetition.casework.action.ActionField;
import org.ecopetition.casework.action.CaseAction;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffStatus;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.PetitionStatus;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Steps that whoever did them takes back (撤回), and tasks given to a colleague (委派). */
class RecallTest extends ProcessTest {

    @Autowired
    private List<CaseAction> actions;

    @Test
    void takesAReturnBackAsIfItHadNotBeen() {
        String key = handedOff("NOISE");
        done("unit430921a", "signReceipt", key, returned());

        recall("unit430921a", key);

        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.ISSUED);
        assertThat(handOff(key).lead().returns()).isZero();
        assertThat(open("ruleOnReturn", key)).isEmpty();
        done("unit430921a", "signReceipt", key, signed());
        assertThat(events(numberOf(key))).containsSubsequence("HandOffReturned", "ReturnRecalled", "HandOffSigned");
    }

    @Test
    void leavesAClaimedRulingAlone() {
        String key = handedOff("NOISE");
        done("unit430921a", "signReceipt", key, returned());
        tasks.claim(open("ruleOnReturn", key).get(0).getId(), "liaisona");

        assertRefused("unit430921a", "recall", key, "recall.claimed");
        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.RETURNED);
    }

    @Test
    void isForWhoeverDidTheStepAlone() {
        String key = handedOff("NOISE");
        done("unit430921a", "signReceipt", key, returned());

        assertRefused("unit430921b", "recall", key, "recall.not-yours");
        assertThat(action("recall").fits(person("unit430921b"), at(key))).isFalse();
        assertThat(action("recall").fits(person("unit430921a"), at(key))).isTrue();
    }

    @Test
    void takesAReportBackToBeCorrected() {
        String key = reported();

        recall("unit430921a", key);

        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.RECTIFYING);
        assertThat(open("reviewResult", key)).isEmpty();
        done("unit430921a", "rectify", key, rectified());
        assertThat(open("reviewResult", key)).hasSize(1);
    }

    @Test
    void takesAReviewBack() {
        String key = reported();
        done("liaisona", "reviewResult", key, reviewed("CLOSED"));

        assertRefused("unit430921a", "recall", key, "recall.not-yours");
        recall("liaisona", key);

        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.UNDER_REVIEW);
        assertThat(open("reviewDisclosure", key)).isEmpty();
        done("liaisona", "reviewResult", key, reviewed("CLOSED"));
        assertThat(open("reviewDisclosure", key)).hasSize(1);
    }

    @Test
    void takesASplitBackWithoutUsingItsKeysAgain() {
        String number = split();

        perform("liaisona", "recall-assignment", new CaseAtHand(petition(number), null), Map.of());
        settle();

        assertThat(petition(number).status()).isEqualTo(PetitionStatus.CLASSIFIED);
        assertThat(open("signReceipt", number + "-01")).isEmpty();
        done("liaisona", "assignHandlers", number, handedTo("unit430902"));
        assertThat(handOffs.of(new CaseNumber(number)))
                .extracting(HandOff::status)
                .containsExactly(HandOffStatus.WITHDRAWN, HandOffStatus.ISSUED);
        assertThat(handOffs.of(new CaseNumber(number)).get(1).key().value()).isEqualTo(number + "-02");
    }

    @Test
    void leavesASplitAloneOnceAUnitHasBegun() {
        String number = split();
        tasks.claim(open("signReceipt", number + "-01").get(0).getId(), "unit430921a");
        CaseAtHand at = new CaseAtHand(petition(number), null);
        assertThatThrownBy(() -> perform("liaisona", "recall-assignment", at, Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessage("recall.claimed");

        done("unit430921a", "signReceipt", number + "-01", signed());
        assertThatThrownBy(() -> perform("liaisona", "recall-assignment", at, Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessage("recall.too-late");
    }

    @Test
    void givesATaskToAColleague() {
        String key = handedOff("NOISE");
        String task = open("signReceipt", key).get(0).getId();

        perform("unit430921a", "delegate", at(key), Map.of("delegatedTask", task, "colleague", "unit430921b"));

        assertThat(open("signReceipt", key).get(0).getAssignee()).isEqualTo("unit430921b");
        assertThat(events(numberOf(key))).endsWith("TaskDelegated");
        assertThat(action("delegate").fits(person("unit430921a"), at(key)))
                .as("it is the colleague's now")
                .isFalse();
    }

    @Test
    void givesNoTaskToAnotherUnit() {
        String key = handedOff("NOISE");
        String task = open("signReceipt", key).get(0).getId();

        assertThatThrownBy(() -> perform(
                        "unit430921a", "delegate", at(key), Map.of("delegatedTask", task, "colleague", "unit430902a")))
                .isInstanceOf(Refusal.class)
                .hasMessage("form.not-allowed");
        assertThat(action("delegate").isOpenTo(person("unit430902a"), at(key))).isFalse();
        assertThat(action("delegate").isOpenTo(person("liaisona"), at(key))).isFalse();
    }

    private String split() {
        String number = called();
        done("liaisona", "classifyPetition", number, environmental("NOISE"));
        done("liaisona", "assignHandlers", number, handedTo(NAN_COUNTY));
        return number;
    }

    private String reported() {
        String key = handedOff("NOISE");
        done("unit430921a", "signReceipt", key, signed());
        done("unit430921a", "verifyAllegation", key, substantiated());
        done("unit430921a", "rectify", key, rectified());
        return key;
    }

    private void assertRefused(String person, String action, String key, String code) {
        assertThatThrownBy(() -> perform(person, action, at(key), Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessage(code);
    }

    private void recall(String person, String key) {
        perform(person, "recall", at(key), Map.of());
        settle();
    }

    private void perform(String person, String code, CaseAtHand at, Map<String, String> form) {
        CaseAction action = action(code);
        Answers answers = Answers.read(
                action.fields(person(person), at).stream()
                        .map(ActionField::field)
                        .toList(),
                form);
        action.perform(at, answers, "办理有误", person(person));
    }

    private CaseAction action(String code) {
        return actions.stream()
                .filter(action -> action.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private CaseAtHand at(String key) {
        return new CaseAtHand(petition(numberOf(key)), handOff(key));
    }

    private static SignedIn person(String id) {
        return new SignedIn(id, id, Set.of(id.substring(0, id.length() - 1)));
    }

    /** One step a minute, so that history tells which was the last. */
    private void done(String person, String task, String key, Map<String, Object> form) {
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        complete(person, task, key, form);
    }
}
