package org.ecopetition.process.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.form;
import static org.ecopetition.process.Forms.handedTo;
import static org.ecopetition.process.Forms.noise;
import static org.ecopetition.process.Forms.rectified;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.with;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.task.Task;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.HandOffStatus;
import org.ecopetition.process.ProcessTest;
import org.ecopetition.rectification.RectificationDesk;
import org.ecopetition.verification.SiteVisits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A hand-off with a lead unit and one that assists it (协办). */
class AssistingUnitsTest extends ProcessTest {

    private static final String ASSISTING = "unitShengtai";

    @Autowired
    private SiteVisits visits;

    @Autowired
    private RectificationDesk rectifications;

    @Test
    void proposesWhoAssistsAndLeavesTheDecisionToTheCoordinationGroup() {
        String number = called();
        complete("liaisona", "classifyPetition", number, environmental("NOISE", "RADIATION"));

        Task open = open("assignHandlers", number).get(0);

        assertThat(tasks.getVariableLocal(open.getId(), "handOff1Unit")).isEqualTo(NAN_COUNTY);
        assertThat(tasks.getVariableLocal(open.getId(), "handOff1Assisting").toString())
                .isEqualTo("[\"unitShengtai\"]");
        complete("liaisona", "assignHandlers", number, handedTo(NAN_COUNTY));
        assertThat(handOff(number + "-01").assisting()).isEmpty();
    }

    @Test
    void leavesTheReceiptToTheLeadUnit() {
        String key = shared();

        assertThat(handOff(key).assisting()).containsExactly(ASSISTING);
        assertThat(tasksSeenBy("unit430921a", key)).hasSize(1);
        assertThat(tasksSeenBy("unitShengtaia", key)).isEmpty();
    }

    @Test
    void letsEitherUnitVerifyAndRectify() {
        String key = shared();
        complete("unit430921a", "signReceipt", key, signed());

        assertThat(tasksSeenBy("unit430921a", key)).hasSize(1);
        complete("unitShengtaia", "verifyAllegation", key, noise("58"));
        assertThat(tasksSeenBy("unitShengtaia", key)).hasSize(1);
        complete("unit430921a", "rectify", key, rectified());

        assertThat(visits.of(new HandOffKey(key)))
                .extracting(finding -> Objects.requireNonNull(finding.verifiedByUnit()))
                .containsExactly(ASSISTING);
        assertThat(rectifications.latest(new HandOffKey(key)).orElseThrow().reportedByUnit())
                .isEqualTo(NAN_COUNTY);
        assertThat(tasksSeenBy("unitShengtaia", key)).as("the new measurements").isEmpty();
        assertThat(tasksSeenBy("unit430921a", key))
                .extracting("taskDefinitionKey")
                .containsExactly("remeasure");
    }

    @Test
    void showsTheAssistingUnitNoOtherHandOff() {
        String number = called();
        complete("liaisona", "classifyPetition", number, environmental("NOISE", "WATER"));
        complete(
                "liaisona",
                "assignHandlers",
                number,
                form(
                        "handOff1Unit", NAN_COUNTY,
                        "handOff1Allegations", "1",
                        "handOff1Assisting", ASSISTING,
                        "handOff2Unit", "unit430902",
                        "handOff2Allegations", "2"));
        complete("unit430921a", "signReceipt", number + "-01", signed());
        complete("unit430902a", "signReceipt", number + "-02", signed());

        assertThat(tasksSeenBy("unitShengtaia", number + "-01")).hasSize(1);
        assertThat(tasksSeenBy("unitShengtaia", number + "-02")).isEmpty();
    }

    @Test
    void refusesUnitsThatAreUnknownOrLead() {
        String number = called();
        complete("liaisona", "classifyPetition", number, environmental("NOISE"));

        assertThat(refusal("liaisona", "assignHandlers", number, assistedBy(NAN_COUNTY)))
                .isEqualTo("handoff.assists-itself");
        assertThat(refusal("liaisona", "assignHandlers", number, assistedBy("unit999999")))
                .isEqualTo("handoff.unknown-unit");
    }

    @Test
    void makesAnAssistingUnitTheLeadUnitByATransfer() {
        String key = shared();

        returns.transfer(new HandOffKey(key), ASSISTING, "技术力量所在", "liaisona");
        settle();

        assertThat(handOff(key).handlers()).containsExactly(ASSISTING);
        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.ISSUED);
        complete("unitShengtaia", "signReceipt", key, signed());
        assertThat(tasksSeenBy("unit430921a", key)).isEmpty();
    }

    private String shared() {
        String number = called();
        complete("liaisona", "classifyPetition", number, environmental("NOISE"));
        complete("liaisona", "assignHandlers", number, assistedBy(ASSISTING));
        return number + "-01";
    }

    private static Map<String, Object> assistedBy(String unit) {
        return with(handedTo(NAN_COUNTY), "handOff1Assisting", unit);
    }
}
