package org.ecopetition.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.process.Caller.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every operation of the engine's REST API, tried by every role on a case that is none of its business: nobody reads,
 * counts or changes what he has no part in.
 */
class EngineIsolationTest extends IsolationTest {

    private static final List<String> APIS = List.of("/engine-rest", "/camunda/api/engine/engine/default");
    private static final List<EngineDoor> DOORS = EngineDoor.all();

    /** Pages of Cockpit and Tasklist ask these besides the engine's API. */
    private static final List<String> PLUGIN_DOORS = List.of(
            "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
            "/camunda/api/cockpit/plugin/base/default/process-definition/statistics-count",
            "/camunda/api/cockpit/plugin/base/default/process-definition/{definition}/called-process-definitions",
            "/camunda/api/cockpit/plugin/base/default/process-instance",
            "/camunda/api/cockpit/plugin/base/default/process-instance/count",
            "/camunda/api/cockpit/plugin/base/default/process-instance/{instance}/called-process-instances",
            "/camunda/api/cockpit/plugin/base/default/incident",
            "/camunda/api/cockpit/plugin/base/default/incident/count");

    /** Looking at all that the engine keeps takes far longer than knocking: after a refusal it can wait a little. */
    private static final int REFUSED_BETWEEN_LOOKS = 20;

    @Test
    void answersStrangersNothing() {
        List<String> open = DOORS.stream()
                .filter(door -> stranger()
                                .send(door.method(), "/engine-rest" + door.about(foreign()), "{}")
                                .status()
                        != 401)
                .map(EngineDoor::toString)
                .toList();

        assertThat(open).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit430921a", "intakea"})
    void showsNothingOfACaseToOthers(String person) {
        List<String> leaks = new ArrayList<>();
        for (String address : readable()) {
            Answer answer = ask(person, address);
            String body = answer.status() < 300 ? answer.body() : "";
            traces().filter(body::contains).forEach(trace -> leaks.add(address + " shows " + trace));
        }

        assertThat(leaks).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit430921a", "intakea"})
    void answersOthersTheSameWhetherACaseExistsOrNot(String person) {
        List<String> asked = readable().stream()
                .filter(address -> !address.contains(APIS.get(1)))
                .toList();
        Map<String, String> before = answers(person, asked);

        handedOffToZiyang();

        assertThat(difference(before, answers(person, asked))).isEmpty();
    }

    @Test
    void showsACaseToThoseWhoHandleOrAuditIt() {
        String task = foreign().get("/task");
        String instance = foreign().get("/process-instance");

        assertThat(as("unit430902a").get("/engine-rest/task").body()).contains(task);
        assertThat(as("leadera").get("/engine-rest/task/" + task).status()).isEqualTo(200);
        assertThat(as("auditora").get("/engine-rest/history/process-instance").body())
                .contains(instance);
        assertThat(as("auditora").get("/engine-rest/task/" + task).status()).isEqualTo(200);
        assertThat(as("auditora")
                        .get("/engine-rest/process-definition/statistics")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit430921a", "intakea", "auditora", "leadera", "liaisona"})
    void letsNobodyChangeWhatAnotherGroupWorksOn(String person) {
        Map<String, String> before = standing();
        List<String> changes = new ArrayList<>();
        List<String> tried = new ArrayList<>();

        for (EngineDoor door : DOORS.stream().filter(door -> !door.reads()).toList()) {
            Answer answer =
                    as(person).send(door.method(), "/engine-rest" + door.about(foreign()), bodyFor(door, person));
            tried.add(door + " " + answer.status());
            if (isRefused(answer) && tried.size() < REFUSED_BETWEEN_LOOKS) {
                continue;
            }
            Map<String, String> after = standing();
            if (!after.equals(before)) {
                changes.add(tried + " changed " + difference(before, after));
                before = after;
            }
            tried.clear();
        }

        assertThat(difference(before, standing())).as(tried.toString()).isEmpty();
        assertThat(changes).isEmpty();
    }

    private List<String> readable() {
        Stream<String> ofEngine = APIS.stream()
                .flatMap(api -> DOORS.stream()
                        .filter(EngineDoor::reads)
                        .map(door -> door.method() + " " + api + door.about(foreign())));
        Stream<String> ofPlugins = PLUGIN_DOORS.stream()
                .map(door -> "GET "
                        + door.replace("{definition}", foreign().getOrDefault("/process-definition", ""))
                                .replace("{instance}", foreign().getOrDefault("/process-instance", "")));
        return Stream.concat(ofEngine, ofPlugins).toList();
    }

    private Answer ask(String person, String door) {
        String[] methodAndAddress = door.split(" ", 2);
        return as(person).send(methodAndAddress[0], methodAndAddress[1], "{}");
    }

    private Map<String, String> answers(String person, List<String> doors) {
        return doors.stream().collect(Collectors.toMap(Function.identity(), door -> {
            Answer answer = ask(person, door);
            return answer.status() + " " + answer.body();
        }));
    }

    /** What would tell that the foreign case exists. */
    private static Stream<String> traces() {
        return Stream.of("case", "/task", "/process-instance", "/execution", "/job", "/variable-instance", "place")
                .map(foreign()::get);
    }

    private static String bodyFor(EngineDoor door, String person) {
        String last = door.path().replaceFirst(".*/(?=[^/{]+(/\\{[^/]+})?$)", "");
        String instance = "\"" + foreign().get("/process-instance") + "\"";
        return switch (last) {
            case "claim", "assignee", "delegate" -> "{\"userId\":\"" + person + "\"}";
            case "identity-links", "identity-links/delete" -> "{\"userId\":\"" + person + "\",\"type\":\"candidate\"}";
            case "delete" ->
                door.path().startsWith("/task")
                        ? "{\"groupId\":\"unit430902\",\"type\":\"candidate\"}"
                        : "{\"processInstanceIds\":[" + instance + "],\"historicProcessInstanceIds\":[" + instance
                                + "],\"deleteReason\":\"x\"}";
            case "variables", "localVariables" ->
                "{\"modifications\":{\"unitGroup\":{\"value\":\"" + person + "\",\"type\":\"String\"}}}";
            case "variables/{varName}", "localVariables/{varName}" ->
                "{\"value\":\"" + person + "\",\"type\":\"String\"}";
            case "submit-form" -> "{\"variables\":{\"receiptDecision\":{\"value\":\"SIGN\",\"type\":\"String\"}}}";
            case "complete" -> "{\"variables\":{\"receiptDecision\":{\"value\":\"SIGN\",\"type\":\"String\"}}}";
            case "message" -> "{\"messageName\":\"objectionLodged\",\"processInstanceId\":" + instance + "}";
            case "signal" -> "{\"name\":\"x\"}";
            case "suspended" ->
                "{\"suspended\":true,\"processDefinitionKey\":\"handoff\",\"processInstanceIds\":[" + instance + "]}";
            case "duedate" -> "{\"duedate\":\"2031-01-01T00:00:00.000+0000\"}";
            case "retries" -> "{\"retries\":0,\"jobIds\":[\"" + foreign().get("/job") + "\"]}";
            case "priority", "jobPriority" -> "{\"priority\":99}";
            case "history-time-to-live" -> "{\"historyTimeToLive\":1}";
            case "comment/create" -> "{\"message\":\"x\"}";
            case "modification" ->
                "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"writeOffHandOff\"}]}";
            case "task/create" -> "{\"id\":\"intruder\",\"name\":\"x\"}";
            case "group/create" -> "{\"id\":\"intruders\",\"name\":\"x\",\"type\":\"WORKFLOW\"}";
            case "user/create" ->
                "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"a\",\"lastName\":\"b\",\"email\":\"\"},"
                        + "\"credentials\":{\"password\":\"" + PASSWORD + "x\"}}";
            case "authorization/create" ->
                "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"" + person
                        + "\",\"groupId\":null,\"resourceType\":8,\"resourceId\":\"*\"}";
            case "filter/create" -> "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{},\"properties\":{}}";
            case "tenant/create" -> "{\"id\":\"intruders\",\"name\":\"x\"}";
            case "credentials" ->
                "{\"password\":\"" + PASSWORD + "x\",\"authenticatedUserPassword\":\"" + PASSWORD + "\"}";
            case "profile" -> "{\"id\":\"admin\",\"firstName\":\"x\",\"lastName\":\"x\",\"email\":\"x\"}";
            case "fetchAndLock" -> "{\"workerId\":\"x\",\"maxTasks\":1,\"topics\":[]}";
            case "task/{id}" -> "{\"name\":\"x\",\"assignee\":\"" + person + "\",\"priority\":99}";
            default -> "{}";
        };
    }

    private static boolean isRefused(Answer answer) {
        return answer.status() >= 400 && answer.status() < 500;
    }

    /** All that the engine keeps, in words that can be compared. */
    private Map<String, String> standing() {
        Map<String, String> standing = new TreeMap<>();
        tasks.createTaskQuery().list().forEach(task -> {
            standing.put(
                    "task " + task.getId(),
                    Stream.of(
                                    task.getName(),
                                    task.getAssignee(),
                                    task.getOwner(),
                                    task.getDueDate(),
                                    task.getFollowUpDate(),
                                    task.getPriority(),
                                    task.getDelegationState(),
                                    task.isSuspended())
                            .map(String::valueOf)
                            .collect(Collectors.joining(" ")));
            standing.put(
                    "comments " + task.getId(),
                    tasks.getTaskComments(task.getId()).size() + "");
            standing.put(
                    "attachments " + task.getId(),
                    tasks.getTaskAttachments(task.getId()).size() + "");
            standing.put(
                    "links " + task.getId(),
                    tasks.getIdentityLinksForTask(task.getId()).stream()
                            .map(link -> link.getType() + link.getGroupId() + link.getUserId())
                            .sorted()
                            .toList()
                            .toString());
        });
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(instance -> standing.put("instance " + instance.getId(), instance.isSuspended() + ""));
        runtime.createVariableInstanceQuery()
                .disableCustomObjectDeserialization()
                .list()
                .forEach(variable ->
                        standing.put("variable " + variable.getId(), variable.getName() + variable.getTypedValue()));
        management
                .createJobQuery()
                .list()
                .forEach(job -> standing.put(
                        "job " + job.getId(),
                        job.getRetries() + " " + job.getDuedate() + " " + job.isSuspended() + " " + job.getPriority()));
        management
                .createJobDefinitionQuery()
                .list()
                .forEach(job -> standing.put(
                        "job definition " + job.getId(), job.isSuspended() + " " + job.getOverridingJobPriority()));
        repository
                .createProcessDefinitionQuery()
                .list()
                .forEach(model -> standing.put(
                        "model " + model.getId(), model.isSuspended() + " " + model.getHistoryTimeToLive()));
        repository
                .createDecisionDefinitionQuery()
                .list()
                .forEach(table -> standing.put("table " + table.getId(), table.getHistoryTimeToLive() + ""));
        standing.put("deployments", repository.createDeploymentQuery().count() + "");
        standing.put("authorizations", authorizations.createAuthorizationQuery().count() + "");
        standing.put("groups", identities.createGroupQuery().count() + "");
        standing.put("tenants", identities.createTenantQuery().count() + "");
        identities
                .createUserQuery()
                .list()
                .forEach(user -> standing.put(
                        "user " + user.getId(),
                        user.getFirstName() + user.getLastName() + user.getEmail() + user.getPassword()));
        identities
                .createGroupQuery()
                .list()
                .forEach(group -> standing.put(
                        "members of " + group.getId(),
                        identities
                                        .createUserQuery()
                                        .memberOfGroup(group.getId())
                                        .count() + ""));
        filters.createFilterQuery()
                .list()
                .forEach(filter -> standing.put("filter " + filter.getId(), filter.getName()));
        standing.put("history", history.createHistoricProcessInstanceQuery().count() + "");
        standing.put(
                "history of variables",
                history.createHistoricVariableInstanceQuery().count() + "");
        standing.put("engine batches", management.createBatchQuery().count() + "");
        return standing;
    }

    private static List<String> difference(Map<String, String> before, Map<String, String> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(key -> !String.valueOf(before.get(key)).equals(String.valueOf(after.get(key))))
                .map(key -> key + ": " + before.get(key) + " -> " + after.get(key))
                .toList();
    }
}
