package org.ecopetition.process.deployment.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.ecopetition.casework.model.ModelFile;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;

/** Models tried on a page before they are deployed, and deployed from there. */
class TrialPageTest extends HouseTest {

    @Test
    void showsWhatATableChangesAndDeploysIt() throws Exception {
        ModelFile table = BacktestTest.changed("petition/repeat-level.dmn", "&gt;= 3", "&gt;= 5");

        String trial = tried(table);
        String page = as("admin").get(trial).body();

        assertThat(page).contains("检查通过，可以部署").contains("<del>&gt;= 3</del>").contains("<ins>&gt;= 5</ins>");
        long before = deployments();
        assertThat(as("admin").postForm(trial + "/deployment", "").status()).isEqualTo(302);
        assertThat(deployments()).isEqualTo(before + 1);
        assertThat(as("admin").get(trial).body()).contains("admin 已于");
        as("admin").postForm(trial + "/deployment", "");
        assertThat(deployments()).isEqualTo(before + 1);

        repository.createDeploymentQuery().orderByDeploymentTime().desc().list().stream()
                .filter(one -> TrialDesk.SOURCE.equals(one.getSource()))
                .forEach(one -> repository.deleteDeployment(one.getId(), true));
    }

    @Test
    void deploysNothingThatTheGuardRefuses() throws Exception {
        ModelFile broken = BacktestTest.changed("petition/repeat-level.dmn", "<text>80</text>", "<text>高</text>");

        String trial = tried(broken);

        assertThat(as("admin").get(trial).body())
                .contains("检查未通过")
                .contains("notSatisfiedOftenPriorityOut")
                .doesNotContain(trial + "/deployment\"");
        long before = deployments();
        as("admin").postForm(trial + "/deployment", "");
        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    void saysWhereFilesAreChosenWhatCannotBeTried() {
        Answer refused = as("admin").upload("/admin/models/trials", "files", "repeat-level.dmn", new byte[0]);

        assertThat(refused.status()).isEqualTo(302);
        assertThat(refused.location()).endsWith("/admin/models#try");
    }

    @Test
    void coloursTheElementsThatAreNew() throws Exception {
        ModelFile model = BacktestTest.changed(
                "petition/petition.bpmn",
                "</bpmn:process>",
                "<bpmn:boundaryEvent id=\"remind\" name=\"催办\" attachedToRef=\"assignHandlers\" cancelActivity=\"false\"><bpmn:timerEventDefinition id=\"remindTimer\"><bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">R3/P1D</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:boundaryEvent><bpmn:sequenceFlow id=\"toReminded\" sourceRef=\"remind\" targetRef=\"reminded\" /><bpmn:endEvent id=\"reminded\" /></bpmn:process>");

        String trial = tried(model);

        assertThat(as("admin").get(trial).body())
                .contains("data-added=\"remind toReminded reminded\"")
                .contains("新增");
        assertThat(as("admin").download(trial + "/files/petition.bpmn")).isEqualTo(model.content());
        assertThat(new String(as("admin").download("/admin/models/deployed/petition.bpmn"), StandardCharsets.UTF_8))
                .doesNotContain("toReminded");
    }

    @Test
    void tellsTheFieldsOfAFormThatAreOthers() throws Exception {
        ModelFile form = BacktestTest.changed("handoff/signReceipt.form", "签收意见", "是否签收");

        assertThat(as("admin").get(tried(form)).body())
                .contains("表单项的改动")
                .contains("<del>签收意见</del>")
                .contains("<ins>是否签收</ins>");
    }

    private String tried(ModelFile file) {
        Answer taken = as("admin").upload("/admin/models/trials", "files", file.name(), file.content());
        assertThat(taken.status()).as(taken.body()).isEqualTo(302);
        return taken.location().replaceFirst("^https?://[^/]+", "");
    }

    private long deployments() {
        return repository.createDeploymentQuery().count();
    }
}
