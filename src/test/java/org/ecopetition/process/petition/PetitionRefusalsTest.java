package org.ecopetition.process.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.form;
import static org.ecopetition.process.Forms.handedTo;
import static org.ecopetition.process.Forms.with;
import static org.ecopetition.process.Forms.without;

import java.util.Map;
import org.ecopetition.process.Forms;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.Test;

/** What the tasks of a petition refuse; each time the task stays open and nothing is stored. */
class PetitionRefusalsTest extends ProcessTest {

    private static final Map<String, Object> SHARED = form(
            "handOff1Unit",
            NAN_COUNTY,
            "handOff1Allegations",
            "1",
            "handOff2Unit",
            "unitShengtai",
            "handOff2Allegations",
            "2");

    @Test
    void refusesATextThatNobodyConfirmed() {
        String number = called();

        assertThat(classifying(number, without(environmental("NOISE"), "textConfirmed")))
                .isEqualTo("petition.text-unconfirmed");
    }

    @Test
    void refusesAnEnvironmentalPetitionWithoutItsAllegations() {
        String number = called();

        assertThat(classifying(number, environmental())).isEqualTo("petition.no-allegation");
        assertThat(classifying(number, without(environmental("NOISE"), "allegation1Types")))
                .isEqualTo("form.missing");
        assertThat(classifying(number, without(environmental("NOISE", "WATER"), "allegation1Text")))
                .isEqualTo("form.missing");
        assertThat(classifying(number, environmental("LIGHT"))).startsWith("form.");
        assertThat(classifying(number, with(environmental("NOISE"), "regionCode", "430100")))
                .isEqualTo("petition.foreign-region");
    }

    @Test
    void refusesARepeatOfNothing() {
        String number = called();

        assertThat(classifying(number, form("classification", "REPEAT"))).isEqualTo("petition.no-earlier");
        assertThat(classifying(number, form("classification", "REPEAT", "repeatOf", number)))
                .isEqualTo("petition.repeats-itself");
        assertThat(classifying(number, form("classification", "REPEAT", "repeatOf", "D2YY200001010001")))
                .isEqualTo("petition.unknown");
    }

    @Test
    void refusesToPassAPetitionOnToNobody() {
        assertThat(classifying(called(), form("classification", "NOT_ENVIRONMENTAL")))
                .isEqualTo("petition.no-authority");
    }

    @Test
    void refusesAllegationsThatGoToNobodyOrToTwoUnits() {
        String number = called();
        complete("liaisona", "classifyPetition", number, environmental("NOISE", "RADIATION"));

        assertThat(assigning(number, with(SHARED, "handOff2Allegations", "1"))).isEqualTo("handoff.allegation-twice");
        assertThat(assigning(number, with(SHARED, "handOff2Allegations", "3"))).isEqualTo("handoff.unknown-allegation");
        assertThat(assigning(number, without(SHARED, "handOff2Allegations"))).isEqualTo("handoff.no-allegation");
        assertThat(assigning(number, with(handedTo(NAN_COUNTY), "handOff1Allegations", "2")))
                .isEqualTo("handoff.allegation-left");
        assertThat(assigning(number, handedTo("unit000000"))).isEqualTo("handoff.unknown-unit");
        assertThat(assigning(number, form())).isEqualTo("form.missing");
        assertThat(assigning(number, with(handedTo(NAN_COUNTY), "batchNumber", 0)))
                .isEqualTo("handoff.wrong-batch");
        assertThat(assigning(number, with(SHARED, "handOffCount", 5))).isEqualTo("handoff.wrong-count");
    }

    @Test
    void refusesALeadersVisitInTheFuture() {
        String number = called();
        complete("liaisona", "classifyPetition", number, with(environmental("NOISE"), "keyItem", true));
        complete("liaisona", "assignHandlers", number, handedTo(NAN_COUNTY));

        assertThat(refusal(
                        "leadera",
                        "leadKeyItem",
                        number,
                        form(
                                "leadAction",
                                "到场督办",
                                "leadDate",
                                Forms.DAY.plusDays(1).toString())))
                .isEqualTo("form.date-ahead");
        assertThat(refusal("leadera", "leadKeyItem", number, form("leadAction", "到场督办")))
                .isEqualTo("form.missing");
    }

    private String classifying(String number, Map<String, Object> form) {
        return refusal("liaisona", "classifyPetition", number, form);
    }

    private String assigning(String number, Map<String, Object> form) {
        return refusal("liaisona", "assignHandlers", number, form);
    }
}
