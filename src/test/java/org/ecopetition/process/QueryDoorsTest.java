package org.ecopetition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.ecopetition.process.Caller.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The doors that expressions would open: queries, stored filters, and beans behind a name. */
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
    void reachesNoBeanFromAStoredFilter() {
        Filter filter = filters.newTaskFilter("probe");
        filter.setQuery(tasks.createTaskQuery().dueAfterExpression("${probe.open()}"));
        filters.saveFilter(filter);

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
