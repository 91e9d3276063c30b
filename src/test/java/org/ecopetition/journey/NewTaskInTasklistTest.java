package org.ecopetition.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.handedTo;
import static org.ecopetition.process.Forms.signed;

import java.util.ArrayList;
import java.util.List;
import org.ecopetition.process.Caller.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A task that an administrator drew, worked by an officer in Tasklist and found by the auditor. */
class NewTaskInTasklistTest extends AtTasklist {

    private final List<String> deployments = new ArrayList<>();

    @BeforeEach
    void draw() {
        deploy(DrawnInModeler.FORM, DrawnInModeler.form());
        deploy(DrawnInModeler.MODEL, DrawnInModeler.model());
    }

    @AfterEach
    void takeBack() {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("petition")
                .list()
                .forEach(open -> runtime.deleteProcessInstance(open.getId(), "the test is over"));
        for (int last = deployments.size(); last > 0; last--) {
            repository.deleteDeployment(deployments.get(last - 1), true);
        }
    }

    @Test
    void isFilledInByAnOfficerAndFoundByTheAuditor() {
        String number = cases.called("储能电站夜间噪声大", "明山头镇");
        String key = number + "-01";
        cases.complete("liaisona", "classifyPetition", number, environmental("NOISE"));
        cases.complete("liaisona", "assignHandlers", number, handedTo("unit430921"));
        cases.complete("unit430921a", "signReceipt", key, signed());

        browser.logIn("unit430921a", PASSWORD);
        tasklist.open(cases.open("unit430921a", "inspectPremises", key));
        tasklist.claim();
        tasklist.openForm();
        assertThat(browser.text()).as("the head that all forms have").contains(key);
        tasklist.type("premises", "南洲加油站");
        tasklist.type("workers", "12");
        tasklist.select("risk", "高");
        tasklist.typeTime("inspectedOn", "2023-06-30");
        tasklist.tick("stopped");
        tasklist.type("stopOrder", "立即停产");
        browser.click(By.xpath("//label[normalize-space()='氨味']//input | //label[normalize-space()='氨味']/../input"));
        browser.picture("new-task");
        tasklist.complete();
        cases.settle();

        assertThat(cases.open("leadera", "warnLeader", key)).isNotEmpty();
        browser.open("/cases/" + number);
        assertThat(browser.text()).contains("补充事项", "现场预检", "南洲加油站", "立即停产");
        browser.wholePage("new-task-case");
        assertThat(browser.barriers()).isEmpty();
        browser.onPhone();
        assertThat(browser.isWiderThanTheScreen()).isFalse();
        browser.wholePage("new-task-case-phone");
        browser.logOut();
        browser.logIn("auditora", PASSWORD);
        browser.open("/audit/" + number);
        assertThat(browser.source()).contains("现场预检", "南洲加油站", "风险等级", "氨味");
        browser.wholePage("new-task-audit");
    }

    private void deploy(String file, String content) {
        Answer deployed = as("admin").deploy(file, content);
        assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);
        deployments.add(deployed.read("$.id"));
    }
}
