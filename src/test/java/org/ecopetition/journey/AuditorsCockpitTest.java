package org.ecopetition.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Cockpit shows an auditor all that happens, and offers nothing that would be refused. */
class AuditorsCockpitTest extends HouseTest {

    private static final String CHANGES =
            ".action-button, .edit-toggle, .delete-deployment, [ng-click='openDialog()'], td.actions .btn-group";

    private Chromium browser;
    private String run = "";

    @BeforeAll
    static void aBrowser() {
        Chromium.require();
    }

    @BeforeEach
    void anOpenTask() {
        run = questionToNanCounty().getProcessInstanceId();
        browser = Chromium.at(address());
    }

    @AfterEach
    void standUp() {
        browser.close();
    }

    @Test
    void offersAuditorsNothingToChange() {
        browser.logIn("auditora", PASSWORD);

        assertThat(offered("process-instance/" + run + "/runtime", "用户任务")).isZero();
        assertThat(offered("process-instance/" + run + "/runtime", "作业")).isZero();
        assertThat(offered("process-definition/" + definition() + "/runtime", "作业定义"))
                .isZero();
        assertThat(offered("repository?deployment=" + deployment(), "")).isZero();
    }

    @Test
    void offersAdministratorsWhatTheyMayDo() {
        browser.logIn("admin", PASSWORD);

        assertThat(offered("process-instance/" + run + "/runtime", "用户任务")).isPositive();
    }

    /** How many ways to change something a page shows, or a tab of it. */
    private long offered(String page, String tab) {
        browser.open("/camunda/app/cockpit/default/#/" + page);
        if (!tab.isEmpty()) {
            browser.click(By.linkText(tab));
        }
        By changes = By.cssSelector(CHANGES);
        browser.until(shown -> shown.findElements(changes).isEmpty() ? null : true);
        return browser.until(shown -> shown.findElements(changes).stream()
                .filter(WebElement::isDisplayed)
                .count());
    }

    private String definition() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("handoff")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String deployment() {
        return repository.createDeploymentQuery().list().get(0).getId();
    }
}
