package org.ecopetition.process.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.task.TaskQuery;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The doors that expressions would open: queries, stored filters, and beans behind a name. */
@ExtendWith(OutputCaptureExtension.class)
class QueryDoorsTest extends HouseTest {

    private static final String HIDDEN = "{\"orQueries\":[{\"dueAfterExpression\":\"${probe.open()}\"}]}";

    @Autowired
    private FilterService filters;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Test
    void evaluatesNoExpressionHiddenInAnAlternative() {
        questionToNanCounty();

        Answer api = as("unit430921a").post("/engine-rest/task", HIDDEN);
        Answer count = as("liaisona").post("/engine-rest/task/count", HIDDEN);

        assertThat(api.status()).isEqualTo(400);
        assertThat(count.status()).isEqualTo(400);
        assertThat(probe.timesReached()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"orQueries\":[{\"dueAfterExpression\":\"${probe.open()}\"}]}",
                "{\"orQueries\":[{},{\"candidateGroupExpression\":\"${currentUser()}\"}]}",
                "{\"orQueries\":[{\"\\u0064ueAfterExpression\":\"${probe.open()}\"}]}",
                "{\"assigneeExpression\":\"plain\"}",
                "{\"processVariables\":[],\"orQueries\":[{\"orQueries\":[{\"ownerExpression\":\"${x}\"}]}]}",
            })
    void refusesExpressionsAtEveryDoorThatTakesAQuery(String query, CapturedOutput log) {
        String list =
                filters.createFilterQuery().filterName("全部在办").singleResult().getId();
        List<String> doors = List.of(
                "/task",
                "/task/count",
                "/filter/" + list + "/list",
                "/filter/" + list + "/count",
                "/filter/" + list + "/singleResult",
                "/external-task",
                "/history/task",
                "/process-instance/delete",
                "/history/batch/count");
        for (String door : doors) {
            int before = log.getAll().length();
            Answer refused = as("admin").post("/engine-rest" + door, query);

            assertThat(refused.status()).as(door).isEqualTo(400);
            assertThat(refused.message()).as(door).isEqualTo("查询条件中不能使用表达式，请填写具体的值");
            assertThat(log.getAll().substring(before).strip()).as(door).hasLineCount(1);
        }
        assertThat(probe.timesReached()).isZero();
    }

    @Test
    void refusesExpressionsInAnAddress() {
        for (String asked : List.of(
                "/task?dueAfterExpression=${probe.open()}",
                "/task/count?assigneeExpression=admin",
                "/task?%61ssigneeExpression=admin")) {
            Answer refused =
                    as("admin").get("/engine-rest" + asked.replace("{", "%7B").replace("}", "%7D"));
            assertThat(refused.status()).as(asked).isEqualTo(400);
        }
        assertThat(probe.timesReached()).isZero();
    }

    @Test
    void narrowsAStoredListByPlainValuesAlone() {
        questionToNanCounty();
        Filter all = filters.createFilterQuery().filterName("全部在办").singleResult();

        assertThat(filters.count(all.getId(), tasks.createTaskQuery().taskCandidateGroup("unit430921")))
                .isEqualTo(1);
        TaskQuery hidden = tasks.createTaskQuery()
                .or()
                .dueAfterExpression("${probe.open()}")
                .endOr();
        assertThatThrownBy(() -> filters.count(all.getId(), hidden)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> filters.list(all.getId(), hidden)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> filters.listPage(all.getId(), hidden, 0, 1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> filters.singleResult(all.getId(), hidden)).isInstanceOf(Refusal.class);
        assertThat(probe.timesReached()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${currentUser()}|200",
                "#{ currentUserGroups() }|200",
                "${dateTime().plusDays(2).withTimeAtStartOfDay()}|200",
                "${dateTime().dayOfMonth().withMaximumValue()}|200",
                "${probe.open()}|400",
                "${now().getClass()}x${probe.open()}|400",
                "${dateTime().plusDays(probe.open())}|400",
                "${''.getClass()}|400",
                "${((((1))))}|400",
            })
    void storesListsWithTheListedExpressionsAlone(String expression, int status) {
        String filter = "{\"resourceType\":\"Task\",\"name\":\"probe\",\"query\":%s}";
        String plain = "{\"dueBeforeExpression\":\"" + expression + "\"}";
        String hidden = "{\"orQueries\":[" + plain + "]}";
        for (String query : List.of(plain, hidden)) {
            Answer kept = as("admin").post("/engine-rest/filter/create", filter.formatted(query));
            assertThat(kept.status()).as(query).isEqualTo(status);
        }
        filters.createFilterQuery().filterName("probe").list().forEach(kept -> filters.deleteFilter(kept.getId()));
    }

    @Test
    void countsBracketsBeforeTheyAreRead(CapturedOutput log) {
        String deep = "(".repeat(20_000) + "1" + ")".repeat(20_000);
        int before = log.getAll().length();

        Answer nested = as("admin").post("/engine-rest/task", "{\"orQueries\":" + "[".repeat(20_000));
        Answer objects = as("unit430921a").post("/engine-rest/task", "{\"orQueries\":[".repeat(10_000));
        Answer stored = as("admin")
                .post(
                        "/engine-rest/filter/create",
                        "{\"resourceType\":\"Task\",\"name\":\"probe\",\"query\":{\"assigneeExpression\":\"${" + deep
                                + "}\"}}");

        assertThat(nested.status()).isEqualTo(400);
        assertThat(nested.message()).contains("嵌套过深");
        assertThat(objects.status()).isEqualTo(400);
        assertThat(stored.status()).isEqualTo(400);
        assertThat(log.getAll().substring(before)).hasSizeLessThan(2_000);
        assertThatThrownBy(() -> engine.getExpressionManager().createExpression("${" + deep + "}"))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageNotContaining("((((");
    }

    @Test
    void refusesMoreThanAnybodyAsks() {
        Answer large = as("admin").post("/engine-rest/task", "{\"name\":\"" + "x".repeat(9_000_000) + "\"}");

        assertThat(large.status()).isEqualTo(400);
        assertThat(large.message()).contains("8 MB");
    }

    @Test
    void evaluatesNoExpressionInAQuery() {
        Answer plain = as("liaisona").post("/engine-rest/task", "{\"dueAfterExpression\":\"${probe.open()}\"}");

        assertThat(plain.status()).isEqualTo(400);
        assertThat(probe.timesReached()).isZero();
    }

    @Test
    void letsNobodyButAdministratorsStoreAFilter() {
        String filter =
                "{\"resourceType\":\"Task\",\"name\":\"probe\",\"query\":{\"dueAfterExpression\":\"${probe.open()}\"}}";

        assertThat(as("liaisona").post("/engine-rest/filter/create", filter).status())
                .isEqualTo(403);
        assertThat(as("unit430921a").post("/engine-rest/filter/create", filter).status())
                .isEqualTo(403);
    }

    @Test
    void reachesNoBeanFromAFilterStoredBefore() {
        Filter filter = filters.newTaskFilter("probe");
        filter.setQuery(tasks.createTaskQuery().dueAfterExpression("${probe.open()}"));
        engine.getCommandExecutorTxRequired().execute(new SaveFilterCmd(filter));

        Answer refused = as("admin").get("/engine-rest/filter/" + filter.getId() + "/list");
        filters.deleteFilter(filter.getId());

        assertThat(refused.status()).isBetween(400, 500);
        assertThat(probe.timesReached()).isZero();
    }

    @Test
    void countsTheReadyMadeLists() {
        questionToNanCounty();
        String waiting =
                filters.createFilterQuery().filterName("本单位待办").singleResult().getId();
        String dueSoon =
                filters.createFilterQuery().filterName("即将到期").singleResult().getId();

        assertThat(as("unit430921a")
                        .get("/engine-rest/filter/" + waiting + "/count")
                        .read("$.count"))
                .isEqualTo("1");
        assertThat(as("unit430902a")
                        .get("/engine-rest/filter/" + waiting + "/count")
                        .read("$.count"))
                .isEqualTo("0");
        assertThat(as("unit430921a")
                        .get("/engine-rest/filter/" + dueSoon + "/count")
                        .read("$.count"))
                .isEqualTo("0");
        assertThat(as("intakea")
                        .get("/engine-rest/filter/" + waiting + "/count")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${probe.open()}",
                "${dataSource}",
                "${noteDown.getClass()}",
                "${noteDown['class']}",
                "${dateTime().getClass().forName('java.lang.Runtime')}",
                "${''.getClass()}",
                "${dateTime().class}",
            })
    void reachesNothingButVariablesAndStepsInAModel(String expression) {
        Expression evil = engine.getExpressionManager().createExpression(expression);

        assertThatThrownBy(() -> engine.getCommandExecutorTxRequired()
                        .execute(context -> evil.getValue(StartProcessVariableScope.getSharedInstance())))
                .isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> engine.getCommandExecutorTxRequired().execute(context -> evil.getValue(null)))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(probe.timesReached()).isZero();
    }

    @Test
    void knowsNoScriptLanguage() {
        assertThatThrownBy(() -> engine.getScriptEngineResolver().getScriptEngine("juel", false))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(engine.getScriptEngineResolver().getScriptEngineManager().getEngineFactories())
                .isEmpty();
    }

    @Test
    void givesListsAnEnd() {
        assertThat(as("admin").get("/engine-rest/task?firstResult=-1").status()).isNotEqualTo(401);
        assertThat(as("admin").get("/engine-rest/user").list("$[*].id")).hasSizeLessThanOrEqualTo(1000);
        assertThat(as("admin").get("/engine-rest/user?maxResults=1").list("$[*].id"))
                .hasSize(1);
    }
}
