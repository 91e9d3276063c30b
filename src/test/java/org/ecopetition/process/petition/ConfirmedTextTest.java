package org.ecopetition.process.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.handedTo;
import static org.ecopetition.process.Forms.with;
import static org.ecopetition.process.Forms.without;

import java.util.Map;
import org.ecopetition.audit.RecordedEvent;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.intake.IntakeDesk;
import org.ecopetition.petition.intake.Registration;
import org.ecopetition.petition.intake.TransferDetails;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a unit reads was confirmed by a person: at intake and at classification the same rules look over it. */
class ConfirmedTextTest extends ProcessTest {

    @Autowired
    private IntakeDesk intake;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我住明山头镇创业街23号，储能电站夜间噪声大",
                "我家在明山头镇创业街23号，储能电站夜间噪声大",
                "家在创业街23号的居民反映储能电站夜间噪声大",
                "本人住明山头镇创业街 23号储能电站夜间噪声大",
                "我家青树村5组12号后面的储能电站夜间噪声大"
            })
    void proposesNoHouseNumberOfTheCaller(String text) {
        String number = called(text, Caller.UNNAMED);

        assertThat(intake.read(new CaseNumber(number)).proposedText())
                .doesNotContain("23号", "12号")
                .contains("储能电站夜间噪声大");
    }

    @Test
    void keepsAnUnreadProposalFromUnitsHoweverItIsHandedIn() {
        String number = called("我住明山头镇创业街23号，储能电站夜间噪声大", Caller.UNNAMED);
        Map<String, Object> unticked = without(environmental("NOISE"), "textConfirmed");
        String proposal = intake.read(new CaseNumber(number)).proposedText();

        assertThat(classifying(number, unticked)).isEqualTo("petition.text-unconfirmed");
        assertThat(classifying(number, with(unticked, "problemText", proposal))).isEqualTo("petition.text-unconfirmed");
        assertThat(classifying(number, with(unticked, "problemText", proposal, "textConfirmed", false)))
                .isEqualTo("petition.text-unconfirmed");
        assertThat(petition(number).problemText()).isNull();
    }

    @Test
    void refusesMarksThatNobodyTicked() {
        String number = called("储能电站夜间噪声大", Caller.UNNAMED);
        Map<String, Object> unticked = without(environmental("NOISE"), "textConfirmed");

        assertThat(classifying(number, with(unticked, "problemText", "住在明山头镇创业街23号的居民反映储能电站噪声大")))
                .isEqualTo("petition.marks-left");
        assertThat(classifying(number, with(unticked, "problemText", "储能电站噪声扰民", "allegation1Text", "业主刘志强家旁的储能电站噪声大")))
                .isEqualTo("petition.marks-left");
    }

    @Test
    void neverLetsPassWhatPointsToSomebodyForCertain() {
        String number = called();

        assertThat(classifying(number, with(environmental("NOISE"), "problemText", "电话13912345678的住户反映噪声大")))
                .isEqualTo("petition.never-leaves");
        assertThat(classifying(number, with(environmental("NOISE"), "allegation1Text", "王小明家旁的储能电站噪声大")))
                .isEqualTo("petition.never-leaves");
        assertThat(classifying(number, with(environmental("NOISE"), "place", "创业街，联系13812345678")))
                .isEqualTo("petition.never-leaves");
    }

    @Test
    void stopsTheCallerInAnInstructionToo() {
        String number = called();
        complete("liaisona", "classifyPetition", number, environmental("NOISE"));

        assertThat(refusal(
                        "liaisona",
                        "assignHandlers",
                        number,
                        with(handedTo(NAN_COUNTY), "handOff1Instruction", "请与王小明联系后到场")))
                .isEqualTo("petition.never-leaves");
    }

    @Test
    void recordsWhoKeptWhichMarks() {
        String number = called("储能电站夜间噪声大", Caller.UNNAMED);

        complete(
                "liaisona",
                "classifyPetition",
                number,
                with(environmental("NOISE"), "problemText", "住在创业街23号的居民反映业主刘志强的作坊噪声大"));

        assertThat(recorded(number))
                .filteredOn(event -> event.kind().equals("MarksKept"))
                .singleElement()
                .satisfies(kept -> assertThat(kept.person()).isEqualTo("liaisona"))
                .extracting(RecordedEvent::data)
                .asString()
                .contains("门牌：23号", "姓名：刘志强");
    }

    @Test
    void looksOverAConfirmedTextAtIntakeByTheSameRules() {
        assertThatThrownBy(() -> intake.register(confirmedAtIntake("住在创业街23号，噪声大", false), "a", "intakea"))
                .isInstanceOf(Refusal.class)
                .hasMessage("petition.marks-left");
        assertThatThrownBy(() -> intake.register(confirmedAtIntake("李建国反映噪声大", true), "b", "intakea"))
                .isInstanceOf(Refusal.class)
                .hasMessage("petition.never-leaves");

        Registration kept = confirmedAtIntake("住在创业街23号，噪声大", true);
        String number = intake.register(kept, "c", "intakea").caseNumber().value();

        assertThat(intake.keptMarks(kept)).containsExactly("门牌：23号 → 某号");
        assertThat(recorded(number))
                .filteredOn(event -> event.kind().equals("MarksKept"))
                .extracting(RecordedEvent::person)
                .containsExactly("intakea");
    }

    @Test
    void keepsALongLetterWholeAndAsksForItsProblemText() {
        String letter = "储能电站夜间噪声大，睡不着。".repeat(430);
        String number = called(letter, Caller.UNNAMED);

        assertThat(intake.read(new CaseNumber(number)).receivedText()).isEqualTo(letter);
        assertThat(classifying(number, environmental("NOISE"))).isEqualTo("petition.text-to-be-written");

        complete("liaisona", "classifyPetition", number, with(environmental("NOISE"), "problemText", "储能电站夜间噪声扰民"));

        assertThat(petition(number).problemText()).isEqualTo("储能电站夜间噪声扰民");
        assertThat(intake.read(new CaseNumber(number)).receivedText()).isEqualTo(letter);
    }

    @Test
    void takesTwentyThousandCharactersAndNoMore() {
        String number = called("噪".repeat(20_000), Caller.UNNAMED);

        assertThat(intake.read(new CaseNumber(number)).receivedText()).hasSize(20_000);
        assertThatThrownBy(() -> called("噪".repeat(20_001), Caller.UNNAMED)).hasMessage("petition.text-length");
    }

    private Registration confirmedAtIntake(String problem, boolean ticked) {
        return new Registration(
                Channel.PHONE,
                clock.instant(),
                problem,
                "明山头镇",
                "430921",
                null,
                problem,
                ticked,
                new Caller("李建国", "13912345678", null),
                TransferDetails.NONE);
    }

    private String classifying(String number, Map<String, Object> form) {
        return refusal("liaisona", "classifyPetition", number, form);
    }
}
