package org.ecopetition.process.petition;

import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.ecopetition.process.Forms.accepted;
import static org.ecopetition.process.Forms.confirmed;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.form;
import static org.ecopetition.process.Forms.handedTo;
import static org.ecopetition.process.Forms.noise;
import static org.ecopetition.process.Forms.published;
import static org.ecopetition.process.Forms.rectified;
import static org.ecopetition.process.Forms.remeasured;
import static org.ecopetition.process.Forms.reopened;
import static org.ecopetition.process.Forms.reviewed;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.substantiated;
import static org.ecopetition.process.Forms.unsubstantiated;
import static org.ecopetition.process.Forms.with;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.task.Task;
import org.ecopetition.disclosure.objection.ObjectionDesk;
import org.ecopetition.disclosure.table.PublicRegister;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffStatus;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.PetitionStatus;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.repeat.Repeats;
import org.ecopetition.petition.supplement.SupplementBook;
import org.ecopetition.process.Forms;
import org.ecopetition.process.PassesEveryElementOf;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can become of a petition, from the call to the file. */
@PassesEveryElementOf("petition")
class PetitionProcessTest extends ProcessTest {

    private static final Map<String, Object> SHARED = form(
            "handOff1Unit",
            NAN_COUNTY,
            "handOff1Allegations",
            "1",
            "handOff2Unit",
            "unitShengtai",
            "handOff2Allegations",
            "2");

    @Autowired
    private PublicRegister publicRegister;

    @Autowired
    private ObjectionDesk objections;

    @Autowired
    private Repeats repeats;

    @Autowired
    private SupplementBook supplements;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void forgetBatches() {
        database.sql("delete from programme_batch").update();
    }

    @Test
    void proposesTheBatchOfTheDay() {
        database.sql("insert into programme_batch (programme, number, handed_off_on) values"
                        + " ('provincial-2-2023', 7, date '2023-06-29')")
                .update();
        String number = called();

        complete("liaisona", "classifyPetition", number, Forms.environmental("NOISE"));

        Assertions.assertThat(tasks.getVariableLocal(
                        open("assignHandlers", number).get(0).getId(), "batchNumber"))
                .isEqualTo(7);
    }

    @Test
    void carriesNanCountyFromTheCallToTheWriteOff() {
        String number = called("我是王小明,电话13812345678。明山头镇创业街储能电站电池辐射,噪声很大");

        complete("liaisona", "classifyPetition", number, with(environmental("NOISE", "RADIATION"), "keyItem", true));
        complete("liaisona", "assignHandlers", number, with(handedTo(NAN_COUNTY), "batchNumber", 1));
        complete("leadera", "leadKeyItem", number, form("leadAction", "到场督办", "leadDate", Forms.DAY.toString()));
        String handOff = number + "-01";
        complete("unit430921a", "signReceipt", handOff, signed());
        complete("unit430921a", visit(handOff, 1), noise("56.3"));
        complete("unit430921b", visit(handOff, 2), unsubstantiated());
        complete("liaisona", "reviewUnsubstantiated", handOff, confirmed());
        complete("unit430921a", "rectify", handOff, rectified());
        complete("unit430921a", "remeasure", handOff, remeasured("48"));
        complete("liaisona", "reviewResult", handOff, reviewed("CLOSED"));
        complete("liaisonb", "reviewDisclosure", handOff, published());
        fire("publicityEnded", handOff);
        complete("liaisona", "acceptRectification", handOff, accepted());

        assertThat(process(handOff))
                .isEnded()
                .hasPassedInOrder(
                        "issueHandOff",
                        "signReceipt",
                        "rollUpVerdict",
                        "rectify",
                        "remeasure",
                        "judgeRemeasurements",
                        "reviewResult",
                        "draftDisclosure",
                        "checkRedaction",
                        "reviewDisclosure",
                        "publishDisclosure",
                        "publicityEnded",
                        "acceptRectification",
                        "writeOffHandOff",
                        "handOffWrittenOff");
        assertThat(process(number)).isEnded().hasPassed("leadKeyItem", "replyToPetitioner", "petitionClosed");
        Assertions.assertThat(handOff(handOff).status()).isEqualTo(HandOffStatus.WRITTEN_OFF);
        Assertions.assertThat(handOff(handOff).result().verdict()).isEqualTo(Verdict.PARTLY_SUBSTANTIATED);
        Assertions.assertThat(petition(number).status()).isEqualTo(PetitionStatus.CLOSED);
        Assertions.assertThat(petition(number).reply()).contains("南县", "部分属实", "隔音屏");
        Assertions.assertThat(publicRegister.of(new CaseNumber(number)))
                .singleElement()
                .satisfies(row -> Assertions.assertThat(row.texts().problem())
                        .contains("创业街储能电站")
                        .doesNotContain("王小明", "13812345678", "[电话]"));
        Assertions.assertThat(events(number))
                .filteredOn(kind -> !kind.equals("LikelyRepeatsFound")) // other tests call about the same station
                .containsExactly(
                        "PetitionRegistered",
                        "PetitionClassified",
                        "HandOffAssigned",
                        "HandOffIssued",
                        "KeyItemLed",
                        "HandOffSigned",
                        "AllegationVerified",
                        "MeasurementsJudged",
                        "AllegationVerified",
                        "MeasurementsJudged",
                        "UnsubstantiatedReviewed",
                        "VerdictRolledUp",
                        "RectificationReported",
                        "Remeasured",
                        "MeasurementsJudged",
                        "FeedbackGiven",
                        "ResultAccepted",
                        "AllResultsReviewed",
                        "PetitionAnswered",
                        "DisclosureDrafted",
                        "RedactionChecked",
                        "DisclosureApproved",
                        "DisclosurePublished",
                        "RectificationInspected",
                        "HandOffWrittenOff",
                        "PetitionClosed");
    }

    @Test
    void passesOnWhatIsNoEnvironmentalMatter() {
        String number = called("小区物业费收费不合理");

        complete(
                "liaisona",
                "classifyPetition",
                number,
                form("classification", "NOT_ENVIRONMENTAL", "passOnTo", "市住房和城乡建设局"));

        assertThat(process(number)).isEnded().hasPassed("passOnPetition", "petitionPassedOn");
        Assertions.assertThat(petition(number).status()).isEqualTo(PetitionStatus.PASSED_ON);
        Assertions.assertThat(events(number)).endsWith("PetitionClassified", "PetitionPassedOn");
    }

    @Test
    void mergesARepeatIntoTheEarlierPetition() {
        String earlier = called();
        String repeat = called();

        complete("liaisonb", "classifyPetition", repeat, form("classification", "REPEAT", "repeatOf", earlier));

        assertThat(process(repeat)).isEnded().hasPassed("linkRepeat", "petitionMerged");
        Assertions.assertThat(petition(repeat).status()).isEqualTo(PetitionStatus.MERGED);
        Assertions.assertThat(petition(repeat).repeatOf()).isEqualTo(new CaseNumber(earlier));
        assertThat(process(earlier)).isWaitingAt("classifyPetition");
    }

    @Test
    void pointsOutTheSameCaller() {
        Caller neverBefore = new Caller("李建国", "13900000001", null);
        String earlier = called("储能电站夜间噪声大", neverBefore);
        String later = called("鱼塘边倾倒垃圾", neverBefore);

        Assertions.assertThat(repeats.of(new CaseNumber(later)))
                .extracting("earlier")
                .contains(earlier);
        Assertions.assertThat(events(later)).contains("LikelyRepeatsFound");
    }

    @Test
    void handsEachAllegationToItsUnit() {
        String number = twoHandOffs();

        assertThat(process(number)).isWaitingAt("handleHandOffs");
        Assertions.assertThat(handOff(number + "-01").matter().allegations()).containsExactly(1);
        Assertions.assertThat(handOff(number + "-01").unit()).isEqualTo(NAN_COUNTY);
        Assertions.assertThat(handOff(number + "-02").matter().allegations()).containsExactly(2);
        Assertions.assertThat(handOff(number + "-02").unit()).isEqualTo("unitShengtai");
        Assertions.assertThat(petition(number).status()).isEqualTo(PetitionStatus.HANDED_OFF);
    }

    @Test
    void answersThePetitionerOnceAllResultsAreReviewed() {
        String number = twoHandOffs();

        handle(number + "-01", "unit430921a");
        Assertions.assertThat(petition(number).reply()).isNull();
        handle(number + "-02", "unitShengtaia");

        assertThat(process(number)).hasPassed("replyToPetitioner", "petitionerAnswered");
        Assertions.assertThat(petition(number).reply()).contains("南县", "市生态环境局");
    }

    @Test
    void doesNotAnswerWhileAReopenedResultIsOpen() {
        String number = twoHandOffs();
        handle(number + "-01", "unit430921a");
        complete("liaisonb", "reviewDisclosure", number + "-01", published());
        objections.lodge(new CaseNumber(number), "夜里还是吵", null);
        complete("liaisona", "handleObjection", number + "-01", reopened());

        handle(number + "-02", "unitShengtaia");

        Assertions.assertThat(petition(number).reply()).isNull();
    }

    @Test
    void closesAtTheLastHandOff() {
        String number = twoHandOffs();
        for (String unit : List.of("unit430921a", "unitShengtaia")) {
            String handOff = number + (unit.equals("unit430921a") ? "-01" : "-02");
            handle(handOff, unit);
            complete("liaisonb", "reviewDisclosure", handOff, published());
        }

        writeOff(number + "-02");
        assertThat(process(number)).isNotEnded();
        Assertions.assertThat(petition(number).status()).isEqualTo(PetitionStatus.HANDED_OFF);
        writeOff(number + "-01");

        assertThat(process(number)).isEnded().hasPassed("petitionClosed");
        Assertions.assertThat(petition(number).status()).isEqualTo(PetitionStatus.CLOSED);
    }

    @Test
    void keepsAKeyItemOpenUntilALeaderTookIt() {
        String number = called();
        complete("liaisona", "classifyPetition", number, with(environmental("NOISE"), "keyItem", true));
        complete("liaisona", "assignHandlers", number, handedTo(NAN_COUNTY));
        handle(number + "-01", "unit430921a");
        complete("liaisonb", "reviewDisclosure", number + "-01", published());
        writeOff(number + "-01");

        assertThat(process(number)).isWaitingAt("leadKeyItem");
        complete("leadera", "leadKeyItem", number, form("leadAction", "到场督办", "leadDate", Forms.DAY.toString()));

        assertThat(process(number)).isEnded();
        Assertions.assertThat(petition(number).status()).isEqualTo(PetitionStatus.CLOSED);
    }

    private String twoHandOffs() {
        String number = called();
        complete("liaisona", "classifyPetition", number, environmental("NOISE", "RADIATION"));
        complete("liaisona", "assignHandlers", number, SHARED);
        return number;
    }

    /** From receipt to the review of the result. */
    @Test
    void withdrawsThePetitionWithAllThatIsOpen() {
        String number = called();
        complete("liaisona", "classifyPetition", number, environmental("NOISE", "WATER"));
        complete("liaisona", "assignHandlers", number, SHARED);
        complete("unit430921a", "signReceipt", number + "-01", signed());

        assignments.withdraw(new CaseNumber(number), "不属于受理范围,按要求核减", "liaisona");

        Assertions.assertThat(petition(number).status()).isEqualTo(PetitionStatus.WITHDRAWN);
        Assertions.assertThat(handOffs.of(new CaseNumber(number)))
                .extracting(HandOff::status)
                .containsOnly(HandOffStatus.WITHDRAWN);
        assertThat(process(number)).isEnded().hasPassed("withdrawPetition", "handOffsWithdrawn");
        assertThat(process(number + "-01")).isEnded();
        Assertions.assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKeyLike(number + "%")
                        .count())
                .isZero();
        Assertions.assertThat(timers("deadlineApproaching", number + "-01")).isEmpty();
        Assertions.assertThat(events(number)).endsWith("PetitionWithdrawn", "HandOffWithdrawn", "HandOffWithdrawn");
    }

    @Test
    void withdrawsAPetitionThatIsNotHandedOffYet() {
        String number = called();

        assignments.withdraw(new CaseNumber(number), "来件人撤回", "liaisona");

        assertThat(process(number)).isEnded();
        Assertions.assertThat(petition(number).status()).isEqualTo(PetitionStatus.WITHDRAWN);
    }

    @Test
    void tellsTheUnitsAtWorkWhatIsAskedInAddition() {
        String key = handedOff("NOISE");

        supplements.order(new CaseNumber(numberOf(key)), 3, "请一并核查夜间装卸", "liaisona");

        Task open = open("signReceipt", key).get(0);
        Assertions.assertThat(tasks.getVariableLocal(open.getId(), "summary").toString())
                .startsWith("【补充办理】请一并核查夜间装卸");
        complete("unit430921a", open, signed());
        Assertions.assertThat(tasks.getVariableLocal(
                                open("verifyAllegation", key).get(0).getId(), "summary")
                        .toString())
                .contains("请一并核查夜间装卸");
        Assertions.assertThat(events(numberOf(key)))
                .contains("PetitionSupplemented")
                .doesNotContain("PetitionReopened");
    }

    @Test
    void handsAClosedPetitionOffAgainForASupplement() {
        String key = handedOff("NOISE");
        String number = numberOf(key);
        handle(key, "unit430921a");
        publish(key);
        writeOff(key);
        Assertions.assertThat(petition(number).status()).isEqualTo(PetitionStatus.CLOSED);

        supplements.order(new CaseNumber(number), 3, "夜间装卸仍扰民", "liaisona");
        complete("liaisona", "assignHandlers", number, handedTo("unitShengtai"));

        Assertions.assertThat(handOffs.of(new CaseNumber(number)))
                .extracting(handOff -> handOff.key().value(), HandOff::status)
                .containsExactly(tuple(key, HandOffStatus.WRITTEN_OFF), tuple(number + "-02", HandOffStatus.ISSUED));
        Assertions.assertThat(petition(number).status()).isEqualTo(PetitionStatus.HANDED_OFF);
        Assertions.assertThat(events(number))
                .containsSubsequence("PetitionClosed", "PetitionSupplemented", "PetitionReopened");
        assertThat(process(number)).hasPassed("supplementOrdered").hasNotPassed("classifyPetition");
    }

    private void handle(String handOff, String officer) {
        complete(officer, "signReceipt", handOff, signed());
        complete(officer, "verifyAllegation", handOff, substantiated());
        complete(officer, "rectify", handOff, rectified());
        complete("liaisona", "reviewResult", handOff, reviewed("CLOSED"));
    }

    private void publish(String handOff) {
        complete("liaisonb", "reviewDisclosure", handOff, published());
    }

    private void writeOff(String handOff) {
        fire("publicityEnded", handOff);
        complete("liaisona", "acceptRectification", handOff, accepted());
    }
}
