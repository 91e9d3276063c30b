package org.ecopetition.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.deployment.ModelEdit.each;
import static org.ecopetition.process.deployment.ModelEdit.first;
import static org.ecopetition.process.deployment.ModelEdit.good;

import java.util.stream.Stream;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an administrator may well want of our own models and tables comes in. */
class GoodChangesTest extends HouseTest {

    private static final String HANDOFF = "handoff/handoff.bpmn";
    private static final String PETITION = "petition/petition.bpmn";
    private static final String LEVEL = "petition/repeat-level.dmn";
    private static final String DEADLINES = "handoff/handling-deadlines.dmn";

    static Stream<ModelEdit> changes() {
        return Stream.of(
                good(HANDOFF, "a shape moved", first("(<dc:Bounds x=\")\\d+", "$1777")),
                good(HANDOFF, "a task renamed", first("name=\"签收交办件\"", "name=\"签收\"")),
                good(
                        PETITION,
                        "a task for two offices",
                        first("candidateGroups=\"leader\"", "candidateGroups=\"leader, liaison\"")),
                good(
                        PETITION,
                        "a lane",
                        first(
                                "(<bpmn:startEvent id=\"petitionRegistered\")",
                                "<bpmn:laneSet id=\"lanes\"><bpmn:lane id=\"lane1\" name=\"协调联络组\"><bpmn:flowNodeRef>classifyPetition</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>$1")),
                good(HANDOFF, "history kept longer", first("P3650D", "P7300D")),
                good(
                        HANDOFF,
                        "a way chosen by a known variable",
                        each(
                                first(
                                        "(<bpmn:sequenceFlow id=\"toHandOffWrittenOff\" sourceRef=\"writeOffHandOff\" targetRef=\")handOffWrittenOff\" />",
                                        "$1wasLate\" /><bpmn:exclusiveGateway id=\"wasLate\" name=\"曾否逾期？\" default=\"onTime\" /><bpmn:sequenceFlow id=\"onTime\" sourceRef=\"wasLate\" targetRef=\"handOffWrittenOff\" /><bpmn:sequenceFlow id=\"late\" sourceRef=\"wasLate\" targetRef=\"lookInto\"><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">\\${overdue == true &amp;&amp; acceptanceResult != 'FAILED'}</bpmn:conditionExpression></bpmn:sequenceFlow><bpmn:userTask id=\"lookInto\" name=\"分析逾期原因\" camunda:candidateGroups=\"liaison\" /><bpmn:sequenceFlow id=\"lookedInto\" sourceRef=\"lookInto\" targetRef=\"handOffWrittenOff\" />"))),
                good(
                        PETITION,
                        "three reminders",
                        first(
                                "</bpmn:process>",
                                "<bpmn:boundaryEvent id=\"remind\" attachedToRef=\"assignHandlers\" cancelActivity=\"false\"><bpmn:timerEventDefinition id=\"remindTimer\"><bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">R3/P1D</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:boundaryEvent><bpmn:sequenceFlow id=\"toReminded\" sourceRef=\"remind\" targetRef=\"reminded\" /><bpmn:endEvent id=\"reminded\" /></bpmn:process>")),
                good(
                        PETITION,
                        "a deadline of its own",
                        first("camunda:priority=\"80\"", "camunda:priority=\"90\" camunda:dueDate=\"P3D\"")),
                good(LEVEL, "another threshold", first("&gt;= 3", "&gt;= 5")),
                good(
                        LEVEL,
                        "a row in front",
                        first(
                                "(<rule id=\"notSatisfiedOften\">)",
                                "<rule id=\"veryOften\"><inputEntry id=\"veryOftenTimes\"><text>[10..99]</text></inputEntry><inputEntry id=\"veryOftenNot\"><text>-</text></inputEntry><outputEntry id=\"veryOftenLevel\"><text>\"HIGH\"</text></outputEntry><outputEntry id=\"veryOftenKey\"><text>true</text></outputEntry><outputEntry id=\"veryOftenPriority\"><text>80 + 10</text></outputEntry></rule>$1")),
                good(DEADLINES, "another deadline", first("(cityDeadlinesFeedbackDays\">\\s*<text>)3", "$1" + "4")),
                good(DEADLINES, "a row for one round", GoodChangesTest::withRound),
                good(
                        "handoff/supervision-notices.dmn",
                        "another desk",
                        first("(redNoticeDesk\">\\s*<text>)\"leader\"", "$1\"liaison\"")),
                good(
                        "handoff/handoff-routing.dmn",
                        "another unit",
                        first("(region430921Unit\">\\s*<text>)\"unit430921\"", "$1\"unitShengtai\"")),
                good(
                        "handoff/handoff-routing.dmn",
                        "two assisting units",
                        first("(countySoilAssisting\">\\s*<text>)\"unitShengtai\"", "$1\"unitShengtai、unitNongye\"")),
                good(
                        "handoff/signReceipt.form",
                        "another label and a list in the place of buttons",
                        each(first("签收意见", "是否签收"), first("\"type\": \"radio\"", "\"type\": \"select\""))));
    }

    private static String withRound(String table) {
        String row = table.substring(
                table.indexOf("<rule id=\"centralDeadlines\">"), table.indexOf("<rule id=\"provincialDeadlines\">"));
        String ofRound = row.replace("centralDeadlines", "oneRound")
                .replaceFirst("(oneRoundProgramme\">\\s*<text>)", "$1\"D2YY\"");
        return table.replace(row, ofRound + row);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void letsIn(ModelEdit edit) {
        Answer deployed = as("admin").deploy(edit.name(), edit.text());

        assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);
        repository.deleteDeployment(deployed.read("$.id"), true);
    }
}
