package org.ecopetition.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an administrator reads of models and of what failed. */
class ModelsPageTest extends HouseTest {

    @Autowired
    private ModelWarnings warnings;

    @Test
    void keepsWhatStoppedNothingUntilItIsAcknowledged() {
        Answer deployed = as("admin")
                .deploy(
                        "my-handoff.bpmn",
                        ModelEdit.good(
                                        "handoff/handoff.bpmn",
                                        "renamed",
                                        ModelEdit.first("name=\"签收交办件\"", "name=\"签收\""))
                                .text());
        assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);

        assertThat(as("admin").get("/admin/models").body())
                .contains("my-handoff.bpmn")
                .contains("下次请用原来的文件名");
        warnings.standing().stream()
                .filter(warning -> warning.file().equals("my-handoff.bpmn"))
                .forEach(warning -> warnings.acknowledge(warning.id(), "admin"));
        assertThat(as("admin").get("/admin/models").body()).doesNotContain("下次请用原来的文件名");

        repository.deleteDeployment(deployed.read("$.id"), true);
    }

    @Test
    void showsAtOnceThatModelerDeployedAnotherText() {
        ModelEdit edit =
                ModelEdit.good("petition/repeat-level.dmn", "another threshold", ModelEdit.first("&gt;= 3", "&gt;= 5"));

        Answer deployed = as("admin").deploy(edit.name(), edit.text());

        assertThat(as("admin").get("/admin/models").body()).contains("“repeat-level.dmn”正在使用 Modeler");
        assertThat(as("admin").get("/").body()).contains("“repeat-level.dmn”正在使用 Modeler");
        repository.deleteDeployment(deployed.read("$.id"), true);
        assertThat(as("admin").get("/admin/models").body()).doesNotContain("“repeat-level.dmn”正在使用 Modeler");
    }

    @Test
    void showsWhatFailedAndItsGauge() {
        assertThat(as("admin").get("/admin/incidents").status()).isEqualTo(200);
        assertThat(as("admin").get("/actuator/prometheus").body())
                .contains("eco_petition_incidents")
                .contains("eco_petition_broken_tables");
    }
}
