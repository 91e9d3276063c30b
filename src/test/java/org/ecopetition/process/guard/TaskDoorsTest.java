package org.ecopetition.process.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.task.Task;
import org.ecopetition.process.Caller;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;

/** The doors around a task: who may take it, and what gets into the engine with its form. */
class TaskDoorsTest extends HouseTest {

    @Test
    void showsTasksToTheirUnitAlone() {
        Task task = questionToNanCounty();

        Answer own = as("unit430921a").get("/engine-rest/task?processDefinitionKey=guarded");
        Answer foreign = as("unit430902a").get("/engine-rest/task?processDefinitionKey=guarded");

        assertThat(own.list("$[*].id")).containsExactly(task.getId());
        assertThat(foreign.body()).isEqualTo("[]");
        assertThat(as("unit430902a").get(path(task, "")).status()).isEqualTo(404);
        assertThat(as("unit430902a").get(path(task, "/form-variables")).status())
                .isEqualTo(403);
        assertThat(claim(task, "unit430902a").status()).isEqualTo(403);
    }

    @Test
    void letsNobodyClaimForAnother() {
        Task task = questionToNanCounty();

        Answer refused = as("unit430921a").post(path(task, "/claim"), "{\"userId\":\"unit430921b\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).isEqualTo(words.say("task.claim-for-another"));
        assertThat(assigneeOf(task)).isNull();
    }

    @Test
    void letsNobodyReassign() {
        Task task = questionToNanCounty();
        claim(task, "unit430921a");

        Answer refused = as("unit430921a").post(path(task, "/assignee"), "{\"userId\":\"unit430921b\"}");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.message()).isEqualTo(words.say("request.denied"));
        assertThat(assigneeOf(task)).isEqualTo("unit430921a");
    }

    @Test
    void refusesForeignAssigneesEvenOfAnAdministrator() {
        Task task = questionToNanCounty();

        Answer refused = as("admin").post(path(task, "/assignee"), "{\"userId\":\"unit430902a\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).isEqualTo(words.say("task.foreign-person"));
        assertThat(assigneeOf(task)).isNull();
    }

    @Test
    void refusesLeadersAndAdministratorsWhoseTaskItIsNot() {
        Task task = questionToNanCounty();

        assertThat(claim(task, "leadera").status()).isEqualTo(400);
        assertThat(claim(task, "liaisona").status()).isEqualTo(400);
        assertThat(claim(task, "admin").status()).isEqualTo(400);
    }

    @Test
    void refusesThePersonWhomTheStepRefuses() {
        Task review = reviewAfter("七十分贝");

        assertThat(claim(review, "liaisonb").status()).isEqualTo(400);
        assertThat(claim(review, "liaisona").status()).isEqualTo(204);
    }

    @Test
    void tellsWhoComesSecondThatTheTaskIsTaken() {
        Task task = questionToNanCounty();
        claim(task, "unit430921a");

        Answer second = claim(task, "unit430921b");

        assertThat(second.status()).isEqualTo(400);
        assertThat(second.message()).isEqualTo(words.say("task.claimed-by-another"));
    }

    @Test
    void letsTheAssigneePutATaskBack() {
        Task task = questionToNanCounty();
        claim(task, "unit430921a");

        Answer foreign = as("unit430921b").post(path(task, "/unclaim"), "");
        Answer trick = as("unit430921b").post(path(task, "/claim"), "{\"userId\":null}");
        Answer own = as("unit430921a").post(path(task, "/unclaim"), "");

        assertThat(foreign.status()).isEqualTo(403);
        assertThat(trick.status()).isEqualTo(400);
        assertThat(own.status()).isEqualTo(204);
        assertThat(assigneeOf(task)).isNull();
    }

    @Test
    void completesClaimedTasksAlone() {
        Task task = questionToNanCounty();

        Answer unclaimed = complete(task, "unit430921a", answer("七十分贝"));
        claim(task, "unit430921a");
        Answer ofColleague = complete(task, "unit430921b", answer("七十分贝"));
        Answer ofAdministrator = complete(task, "admin", answer("七十分贝"));

        assertThat(unclaimed.status()).isEqualTo(400);
        assertThat(unclaimed.message()).isEqualTo(words.say("task.not-claimed"));
        assertThat(ofColleague.message()).isEqualTo(words.say("task.claimed-by-another"));
        assertThat(ofAdministrator.status()).isEqualTo(400);
    }

    @Test
    void handsAnswersToTheStepAndStoresNone() {
        Task task = questionToNanCounty();
        claim(task, "unit430921a");

        Answer completed = complete(task, "unit430921a", answer("七十分贝"));

        assertThat(completed.status()).isEqualTo(204);
        assertThat(runtime.getVariables(task.getProcessInstanceId()))
                .containsEntry("length", 4)
                .containsEntry("answeredBy", "unit430921a")
                .doesNotContainKeys("answer", "answers");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .list())
                .extracting("name")
                .doesNotContain("answer", "answers");
    }

    @Test
    void refusesVariablesThatNoFieldAsksFor() {
        Task task = questionToNanCounty();
        claim(task, "unit430921a");

        String extra = "{\"variables\":{\"answer\":{\"value\":\"七十\"},\"unitGroup\":{\"value\":\"unit430902\"}}}";

        for (String way : List.of("/complete", "/submit-form", "/resolve")) {
            Answer refused = as("unit430921a").post(path(task, way), extra);
            assertThat(refused.status()).as(way).isEqualTo(400);
        }
        assertThat(as("unit430921a").post(path(task, "/submit-form"), extra).message())
                .isEqualTo("表单中没有“unitGroup”这一项，未予保存");
        assertThat(runtime.getVariable(task.getProcessInstanceId(), "unitGroup"))
                .isEqualTo("unit430921");
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isEqualTo(1);
    }

    @Test
    void namesTheFieldOfARefusedForm() {
        Task task = questionToNanCounty();
        claim(task, "unit430921a");

        Answer missing = complete(task, "unit430921a", "{}");
        Answer tooLong = complete(task, "unit430921a", answer("一二三四五六七八九十一二三四五六七八九十一"));
        Answer unreadable = complete(
                task,
                "unit430921a",
                "{\"variables\":{\"answer\":{\"value\":\"七十\"},\"sure\":{\"value\":\"perhaps\"}}}");

        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.read("$.type")).isEqualTo("Refusal");
        assertThat(missing.message()).isEqualTo("请填写“answer”");
        assertThat(tooLong.message()).isEqualTo("“answer”最多 20 个字符，现为 21 个");
        assertThat(unreadable.message()).isEqualTo("“sure”只能为 true 或 false：perhaps");
    }

    @Test
    void refusesValuesOfTypesThatNoFormSends() {
        Task task = questionToNanCounty();
        claim(task, "unit430921a");
        List<String> values = List.of(
                "{\"type\":\"Object\",\"value\":\"七十\",\"valueInfo\":{\"objectTypeName\":\"java.lang.String\","
                        + "\"serializationDataFormat\":\"application/json\"}}",
                "{\"type\":\"Object\",\"value\":\"七十\"}",
                "{\"type\":\"Xml\",\"value\":\"<answer/>\"}",
                "{\"type\":\"Xml\",\"value\":\"七十\"}",
                "{\"type\":\"Bytes\",\"value\":\"5LiD\"}",
                "{\"type\":\"File\",\"value\":\"5LiD\",\"valueInfo\":{\"filename\":\"a.txt\"}}",
                "{\"type\":\"Json\",\"value\":\"{oops\"}");

        for (String way : List.of("/complete", "/submit-form")) {
            for (String value : values) {
                for (Answer refused : atBothDoors(task, way, "{\"variables\":{\"answer\":" + value + "}}")) {
                    assertThat(refused.status()).as(way + value).isEqualTo(400);
                    assertThat(refused.message()).as(way + value).containsPattern("\\p{IsHan}");
                }
            }
        }
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isEqualTo(1);
    }

    @Test
    void tellsWhoHandsInTheSameFormTwiceThatItIsDone() throws Exception {
        for (String way : List.of("/complete", "/submit-form")) {
            for (boolean inTasklist : new boolean[] {true, false}) {
                Task task = questionToNanCounty();
                claim(task, "unit430921a");
                Caller officer = as("unit430921a");
                officer.sendLikeTasklist("GET", "/task/count", "");

                List<Answer> answers = atOnce(
                        3,
                        () -> inTasklist
                                ? officer.sendLikeTasklist("POST", "/task/" + task.getId() + way, answer("七十分贝"))
                                : officer.post(path(task, way), answer("七十分贝")));

                assertThat(answers).as(way).extracting(Answer::status).containsOnlyOnce(204);
                answers.stream().filter(second -> second.status() != 204).forEach(second -> {
                    assertThat(second.status()).as(second.body()).isEqualTo(400);
                    assertThat(second.message()).isEqualTo("任务已由乙甲办结，请刷新任务列表");
                    assertThat(second.body()).doesNotContain("SQL", "ACT_", "constraint", "org.");
                });
                assertThat(as("unit430921b")
                                .post(path(task, way), answer("七十分贝"))
                                .message())
                        .isEqualTo(words.say("task.gone"));
            }
        }
    }

    private List<Answer> atBothDoors(Task task, String way, String json) {
        Caller officer = as("unit430921a");
        return List.of(
                officer.post(path(task, way), json),
                officer.sendLikeTasklist("POST", "/task/" + task.getId() + way, json));
    }

    /** The same thing done several times at the same moment. */
    private static List<Answer> atOnce(int times, Callable<Answer> deed) throws Exception {
        CyclicBarrier start = new CyclicBarrier(times);
        Callable<Answer> together = () -> {
            start.await(30, TimeUnit.SECONDS);
            return deed.call();
        };
        ExecutorService people = Executors.newFixedThreadPool(times);
        try {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : people.invokeAll(Collections.nCopies(times, together))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            people.shutdown();
        }
    }

    @Test
    void saysInChineseThatATaskIsGone() {
        Answer gone = as("unit430921a").post("/engine-rest/task/none/submit-form", "{}");
        Answer broken = as("unit430921a").post("/engine-rest/task/none/submit-form", "{oops");

        assertThat(gone.message()).isEqualTo(words.say("task.gone"));
        assertThat(broken.message()).isEqualTo(words.say("request.unreadable"));
    }

    @Test
    void closesTheShortcutsPastTheForm() {
        Task task = questionToNanCounty();
        claim(task, "unit430921a");
        Caller officer = as("unit430921a");

        assertThat(officer.post(path(task, "/bpmnError"), "{\"errorCode\":\"LOST\"}")
                        .message())
                .isEqualTo(words.say("task.form-only"));
        assertThat(officer.post(path(task, "/bpmnEscalation"), "{\"escalationCode\":\"LOST\"}")
                        .status())
                .isEqualTo(400);
        assertThat(officer.post(path(task, "/delegate"), "{\"userId\":\"unit430921b\"}")
                        .status())
                .isEqualTo(403);
        assertThat(officer.post(path(task, "/identity-links"), "{\"groupId\":\"unit430902\",\"type\":\"candidate\"}")
                        .status())
                .isEqualTo(403);
        assertThat(officer.put(path(task, "/variables/unitGroup"), "{\"value\":\"unit430902\"}")
                        .status())
                .isEqualTo(403);
        assertThat(officer.put(path(task, "/localVariables/question"), "{\"value\":\"?\"}")
                        .status())
                .isEqualTo(403);
        assertThat(officer.put(
                                "/engine-rest/process-instance/" + task.getProcessInstanceId() + "/variables/unitGroup",
                                "{\"value\":\"unit430902\"}")
                        .status())
                .isEqualTo(403);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isEqualTo(1);
    }

    @Test
    void letsAuditorsReadAndNothingElse() {
        Task task = questionToNanCounty();
        Caller auditor = as("auditora");

        assertThat(auditor.get("/engine-rest/history/task?processInstanceId=" + task.getProcessInstanceId())
                        .list("$[*].id"))
                .containsExactly(task.getId());
        assertThat(claim(task, "auditora").status()).isEqualTo(403);
        assertThat(complete(task, "auditora", "{}").status()).isEqualTo(403);
        assertThat(auditor.put(
                                "/engine-rest/process-instance/" + task.getProcessInstanceId() + "/suspended",
                                "{\"suspended\":true}")
                        .status())
                .isEqualTo(403);
        assertThat(auditor.deploy("guarded.bpmn", "<definitions/>").status()).isEqualTo(403);
    }

    @Test
    void takesNoCommentsFromOthersThanThoseWhoWorkOnTheTask() {
        Task task = questionToNanCounty();
        String comment = "{\"message\":\"已联系\"}";

        for (String person : List.of("auditora", "unit430902a", "intakea")) {
            assertThat(as(person).post(path(task, "/comment/create"), comment).status())
                    .as(person)
                    .isIn(400, 403);
            assertThat(as(person).post(path(task, "/attachment/create"), "").status())
                    .as(person)
                    .isNotEqualTo(200);
        }
        assertThat(tasks.getTaskComments(task.getId())).isEmpty();
    }

    @Test
    void startsNoProcessThroughTheEnginesApi() {
        for (String person : List.of("intakea", "liaisona", "leadera", "unit430921a", "auditora")) {
            Answer refused = as(person).post("/engine-rest/process-definition/key/guarded/start", "{}");
            assertThat(refused.status()).as(person).isIn(403, 404);
        }
    }

    private Task reviewAfter(String answer) {
        Task task = questionToNanCounty();
        claim(task, "unit430921a");
        complete(task, "unit430921a", answer(answer));
        return tasks.createTaskQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
    }

    private Answer claim(Task task, String person) {
        return as(person).post(path(task, "/claim"), "{\"userId\":\"" + person + "\"}");
    }

    private Answer complete(Task task, String person, String json) {
        return as(person).post(path(task, "/complete"), json);
    }

    private String assigneeOf(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }

    private static String answer(String text) {
        return "{\"variables\":{\"answer\":{\"value\":\"" + text + "\"}}}";
    }

    private static String path(Task task, String rest) {
        return "/engine-rest/task/" + task.getId() + rest;
    }
}
