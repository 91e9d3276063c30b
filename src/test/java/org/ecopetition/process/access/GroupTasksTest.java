package org.ecopetition.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class GroupTasksTest extends HouseTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void findsWhatIsOfTheUnitHoweverItIsAskedFor() {
        String own = questionToNanCounty().getId();
        String foreign = questionTo("unit430902").getId();

        assertThat(asked("unit430921a", "{\"taskIdIn\":[\"" + own + "\",\"" + foreign + "\"]}"))
                .containsExactly(own);
        assertThat(asked("unit430921a", "{\"taskIdIn\":[\"" + foreign + "\"]}")).isEmpty();
        assertThat(asked("unit430921a", "{\"orQueries\":[{\"taskIdIn\":[\"" + foreign + "\"],\"name\":\"x\"}]}"))
                .isEmpty();
        assertThat(asked("unit430921a", "{\"candidateGroup\":\"unit430902\"}")).isEmpty();
        assertThat(asked("unit430921a", "{}")).contains(own).doesNotContain(foreign);
    }

    @Test
    void goesOnFindingWhatIsClaimed() {
        String own = questionToNanCounty().getId();
        as("unit430921b").post("/engine-rest/task/" + own + "/claim", "{\"userId\":\"unit430921b\"}");

        assertThat(asked("unit430921a", "{}")).contains(own);
        assertThat(asked("unit430921b", "{\"assignee\":\"unit430921b\"}")).contains(own);
    }

    @Test
    void findsNothingForAUnitWithoutTasks() {
        Task foreign = questionToNanCounty();
        tasks.createTaskQuery()
                .taskCandidateGroup("unit430902")
                .list()
                .forEach(open -> runtime.deleteProcessInstance(open.getProcessInstanceId(), "nothing is to be open"));

        assertThat(asked("unit430902a", "{}")).isEmpty();
        assertThat(as("unit430902a").get("/engine-rest/task/" + foreign.getId()).status())
                .isEqualTo(404);
    }

    @Test
    void looksForGrantsWhereOneIsMoreThanAnOfficer() {
        String own = questionToNanCounty().getId();
        jdbc.sql("insert into ACT_ID_MEMBERSHIP (USER_ID_, GROUP_ID_) values ('unit430921b', 'auditor')")
                .update();
        try {
            assertThat(asked("unit430921b", "{}")).contains(own);
        } finally {
            jdbc.sql("delete from ACT_ID_MEMBERSHIP where USER_ID_ = 'unit430921b' and GROUP_ID_ = 'auditor'")
                    .update();
        }
    }

    @Test
    void findsWhatWaitsForAGroupForWhoeverSeesAll() {
        String own = questionToNanCounty().getId();
        String claimed = questionToNanCounty().getId();
        String foreign = questionTo("unit430902").getId();
        as("unit430921b").post("/engine-rest/task/" + claimed + "/claim", "{\"userId\":\"unit430921b\"}");

        assertThat(asked("leadera", "{\"candidateGroup\":\"unit430921\"}"))
                .contains(own)
                .doesNotContain(claimed, foreign);
        assertThat(asked(
                        "leadera",
                        "{\"candidateGroups\":[\"unit430921\",\"unit430902\"],\"includeAssignedTasks\":true}"))
                .contains(own, claimed, foreign);
        assertThat(asked("leadera", "{\"candidateGroup\":\"unit430921\",\"taskIdIn\":[\"" + foreign + "\"]}"))
                .isEmpty();
        assertThat(asked("leadera", "{\"candidateGroup\":\"auditor\"}")).isEmpty();
    }

    private List<String> asked(String person, String query) {
        return JsonPath.read(as(person).post("/engine-rest/task", query).body(), "$[*].id");
    }
}
