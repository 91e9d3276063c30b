package org.ecopetition.process.deployment.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ecopetition.TryCommand;
import org.ecopetition.casework.model.ModelFile;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

        forgetTrials();
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

    @Test
    void tellsProgramsTheSame() throws Exception {
        ModelFile table = BacktestTest.changed("petition/repeat-level.dmn", "&gt;= 3", "&gt;= 5");

        Answer told = as("admin").upload("/api/models/try", "data", table.name(), table.content());

        assertThat(told.status()).as(told.body()).isEqualTo(200);
        assertThat(told.read("$.accepted")).isEqualTo("true");
        assertThat(told.read("$.files[0].state")).isEqualTo("CHANGED");
        assertThat(told.read("$.files[0].changes[0]")).contains("第 1 行", ">= 3 → >= 5");
        assertThat(told.read("$.files[0].backtests[0].table")).isEqualTo("repeat-level");
        assertThat(as("admin")
                        .upload("/api/models/try", "data", "a.dmn", new byte[0])
                        .status())
                .isEqualTo(400);
    }

    @Test
    void answersTheCommandForTheBuildOfOthers(@TempDir Path folder) throws Exception {
        ModelFile good = BacktestTest.changed("petition/repeat-level.dmn", "&gt;= 3", "&gt;= 5");
        ModelFile broken = BacktestTest.changed("petition/repeat-level.dmn", "<text>80</text>", "<text>高</text>");
        Path file = folder.resolve(good.name());
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        TryCommand command = new TryCommand(
                new PrintStream(printed, true, StandardCharsets.UTF_8), Map.of("ECO_PETITION_PASSWORD", PASSWORD));
        String house = "--house=" + address();

        Files.write(file, good.content());
        assertThat(command.run("try", file.toString(), house)).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(">= 3 → >= 5")
                .contains("would be let in");
        Files.write(file, broken.content());
        assertThat(command.run("try", file.toString(), house)).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("notSatisfiedOftenPriorityOut");
        assertThat(command.run("try", file.toString(), "--house=http://localhost:1"))
                .isEqualTo(2);
        assertThat(command.run("try")).isEqualTo(2);
    }

    @Test
    void putsAFileBackAsItWasBeforeItsLastChange() throws Exception {
        ModelFile table = BacktestTest.changed("petition/repeat-level.dmn", "&gt;= 3", "&gt;= 5");
        as("admin").postForm(tried(table) + "/deployment", "");
        assertThat(as("admin").get("/admin/models").body()).contains("回到上一版");

        as("admin").postForm("/admin/models/former", "file=repeat-level.dmn");

        assertThat(new String(as("admin").download("/admin/models/deployed/repeat-level.dmn"), StandardCharsets.UTF_8))
                .isEqualTo(Files.readString(Path.of("processes/petition/repeat-level.dmn")));
        forgetTrials();
    }

    private void forgetTrials() {
        repository.createDeploymentQuery().orderByDeploymentTime().desc().list().stream()
                .filter(one -> TrialDesk.SOURCE.equals(one.getSource()))
                .forEach(one -> repository.deleteDeployment(one.getId(), true));
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
