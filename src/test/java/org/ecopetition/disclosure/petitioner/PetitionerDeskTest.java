package org.ecopetition.disclosure.petitioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.ecopetition.disclosure.objection.ObjectionState;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.intake.IntakeDesk;
import org.ecopetition.petition.intake.IntakeRecord;
import org.ecopetition.petition.intake.QueryCodes;
import org.ecopetition.petition.repeat.RelationKind;
import org.ecopetition.petition.repeat.Relations;
import org.ecopetition.process.Forms;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What petitioners learn with number and code on the way of their petition, and what "not solved" leads to. */
class PetitionerDeskTest extends ProcessTest {

    @Autowired
    private PetitionerDesk desk;

    @Autowired
    private QueryCodes codes;

    @Autowired
    private IntakeDesk intake;

    @Autowired
    private Relations relations;

    private String key = "";
    private CaseNumber number = new CaseNumber("-");
    private String code = "";

    @BeforeEach
    void handOffAPetitionWithACode() {
        key = handedOff("NOISE");
        number = new CaseNumber(numberOf(key));
        code = codes.issue(number, "intakea");
    }

    @Test
    void tellsHowFarThePetitionIs() {
        assertThat(standing().stage()).isEqualTo(PetitionerStage.HANDED_OFF);
        complete("unit430921a", "signReceipt", key, Forms.signed());
        assertThat(standing().stage()).isEqualTo(PetitionerStage.VERIFYING);
        complete("unit430921a", "verifyAllegation", key, Forms.substantiated());
        assertThat(standing().stage()).isEqualTo(PetitionerStage.RECTIFYING);
        complete("unit430921a", "rectify", key, Forms.rectified());
        assertThat(standing().stage()).isEqualTo(PetitionerStage.UNDER_REVIEW);
        assertThat(standing().answer()).isNull();
        complete("liaisona", "reviewResult", key, Forms.reviewed("CLOSED"));
        assertThat(standing().answer()).contains("南县").contains("加装隔音屏");
        complete("liaisonb", "reviewDisclosure", key, Forms.published());
        assertThat(standing().stage()).isEqualTo(PetitionerStage.PUBLISHED);
        assertThat(standing().publishedNumber()).isEqualTo(number);
        writtenOff();
        assertThat(standing().stage()).isEqualTo(PetitionerStage.CLOSED);
        assertThat(standing().dates().closed()).isNotNull();
    }

    @Test
    void tellsNothingWithoutTheCode() {
        assertThat(desk.look(number, "23456789")).isEmpty();
        assertThat(desk.look(new CaseNumber("D2YY209912310001"), code)).isEmpty();
        assertThat(desk.look(desk.numberOf("…"), code)).isEmpty();
        assertThat(desk.look(number, "")).isEmpty();
    }

    @Test
    void readsNumberAndCodeHoweverTheyAreTyped() {
        String typed = " " + number.value().toLowerCase(java.util.Locale.ROOT).replace("d2yy", "ｄ２yy ") + " ";

        assertThat(desk.numberOf(typed)).isEqualTo(number);
        assertThat(desk.look(number, code.substring(0, 4) + "－" + code.substring(4)))
                .isPresent();
    }

    @Test
    void namesNeitherCallerNorOfficerInTheAnswer() {
        complete("unit430921a", "signReceipt", key, Forms.signed());
        complete("unit430921a", "verifyAllegation", key, Forms.with(Forms.substantiated(), "visitors", "陈卫东、刘洋"));
        complete(
                "unit430921a",
                "rectify",
                key,
                Forms.with(Forms.rectified(), "measures", "陈卫东到王小明家中说明,电话13812345678,已加装隔音屏"));
        complete("liaisona", "reviewResult", key, Forms.reviewed("CLOSED"));

        assertThat(standing().answer())
                .contains("已加装隔音屏")
                .doesNotContain("陈卫东")
                .doesNotContain("王小明")
                .doesNotContain("13812345678");
    }

    @Test
    void showsAMergedPetitionWhatBecomesOfTheEarlierOne() {
        CaseNumber repeat = new CaseNumber(called());
        String itsCode = codes.issue(repeat, "intakea");
        complete(
                "liaisona",
                "classifyPetition",
                repeat.value(),
                Forms.form("classification", "REPEAT", "repeatOf", number.value()));

        PetitionerStanding standing = desk.look(repeat, itsCode).orElseThrow();

        assertThat(standing.stage()).isEqualTo(PetitionerStage.MERGED);
        assertThat(standing.parts()).extracting("stage").containsExactly(PetitionerStage.HANDED_OFF);
    }

    @Test
    void takesNotSolvedAsAnObjectionDuringPublicity() {
        inPublicity();

        PetitionerStanding standing = report("夜里还是吵");

        assertThat(open("handleObjection", key)).hasSize(1);
        assertThat(standing.reports()).singleElement().satisfies(said -> {
            assertThat(said.objection()).isEqualTo(ObjectionState.OPEN);
            assertThat(said.followUp()).isNull();
        });
        complete("liaisona", "handleObjection", key, Forms.answered());
        assertThat(standing().reports()).extracting("answer").containsExactly("复测结果达标");
        fire("publicityEnded", key);
        assertThat(String.valueOf(tasks.getVariableLocal(
                        open("acceptRectification", key).get(0).getId(), "summary")))
                .contains("反映问题未解决（不成立，已答复）");
    }

    @Test
    void takesNotSolvedAsANewPetitionAboutTheAnswerOnceClosed() {
        inPublicity();
        writtenOff();

        PetitionerStanding standing = report("夜里还是吵,我是王小明");

        CaseNumber followUp = Objects.requireNonNull(standing.reports().get(0).followUp());
        assertThat(open("classifyPetition", followUp.value())).hasSize(1);
        assertThat(relations.of(followUp)).singleElement().satisfies(relation -> {
            assertThat(relation.earlier()).isEqualTo(number);
            assertThat(relation.kind()).isEqualTo(RelationKind.NOT_SATISFIED);
        });
        IntakeRecord kept = intake.read(followUp);
        assertThat(kept.receivedText()).contains("王小明");
        assertThat(kept.caller().phone()).isEqualTo("13812345678");
        assertThat(desk.look(followUp, code)).isPresent();
        assertThat(events(number.value())).endsWith("PetitionerDoubted");
        assertThat(recorded(number.value()).toString() + recorded(followUp.value()))
                .doesNotContain("王小明")
                .doesNotContain("还是吵");
        assertThat(runtime.getVariables(process(followUp.value()).getId()).toString())
                .doesNotContain("王小明");
    }

    @Test
    void takesTheSameWordsOnce() {
        inPublicity();
        writtenOff();
        report("夜里还是吵");

        PetitionerStanding again = report("夜里还是吵 ");

        assertThat(again.reports()).hasSize(1);
        assertThat(events(number.value()))
                .filteredOn("PetitionerDoubted"::equals)
                .hasSize(1);
        assertThatThrownBy(() -> report("白天也吵")).isInstanceOf(Refusal.class).hasMessage("petitioner.said-already");
    }

    @Test
    void refusesNotSolvedAfterTheLastDayAndNamesIt() {
        inPublicity();
        writtenOff();
        LocalDate last = standing().stillOpen().lastDay();
        assertThat(last).isEqualTo(clock.today().plusDays(30));

        clock.forward(Duration.ofDays(30));
        assertThat(standing().stillOpen().reports()).isTrue();
        clock.forward(Duration.ofDays(1));

        assertThat(standing().stillOpen().reports()).isFalse();
        assertThatThrownBy(() -> report("又响了"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly(String.valueOf(last)))
                .hasMessage("petitioner.too-late");
        assertThat(standing().reports()).isEmpty();
    }

    @Test
    void refusesNotSolvedBeforeThereIsAnAnswer() {
        assertThatThrownBy(() -> report("还没有解决")).isInstanceOf(Refusal.class).hasMessage("petitioner.not-answered");
    }

    @Test
    void refusesNotSolvedWithoutWordsOrWithTooMany() {
        inPublicity();

        assertThatThrownBy(() -> report(" ")).hasMessage("petitioner.text-length");
        assertThatThrownBy(() -> report("长".repeat(2001))).hasMessage("petitioner.text-length");
        assertThat(report("长".repeat(2000)).reports()).hasSize(1);
    }

    private PetitionerStanding standing() {
        return desk.look(number, code).orElseThrow();
    }

    private PetitionerStanding report(String text) {
        return desk.report(number, code, text).orElseThrow();
    }

    private void inPublicity() {
        complete("unit430921a", "signReceipt", key, Forms.signed());
        complete("unit430921a", "verifyAllegation", key, Forms.substantiated());
        complete("unit430921a", "rectify", key, Forms.rectified());
        complete("liaisona", "reviewResult", key, Forms.reviewed("CLOSED"));
        complete("liaisonb", "reviewDisclosure", key, Forms.published());
    }

    private void writtenOff() {
        fire("publicityEnded", key);
        complete("liaisona", "acceptRectification", key, Forms.accepted());
    }
}
