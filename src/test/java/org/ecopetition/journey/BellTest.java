package org.ecopetition.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The bell as an officer finds it, on our own pages and in Tasklist. */
class BellTest extends AtTasklist {

    private static final By BELL = By.cssSelector(".bell > summary");
    private static final By COUNT = By.cssSelector(".bell-count");
    private static final By LINES = By.cssSelector(".bell-panel .alerts li");

    @BeforeEach
    void nothingIsUnread() {
        as("unit430921b").postForm("/notices/read", "until=" + System.currentTimeMillis());
        browser.logIn("unit430921b", PASSWORD);
    }

    @Test
    void tellsOnAPageWhatIsUnreadUntilItIsMarkedAsRead() {
        Task first = questionToNanCounty();
        questionToNanCounty();
        browser.open("/");

        browser.until(page -> page.findElement(COUNT).getText().equals("2"));
        browser.click(BELL);
        browser.until(page -> page.findElements(LINES).size() == 2);
        assertThat(browser.links(By.cssSelector(".bell-panel .alerts a")))
                .anyMatch(link -> link.contains(first.getId()) || link.contains(first.getName()));
        assertThat(browser.barriersWithin(".bell")).isEmpty();

        browser.click(By.cssSelector(".bell-panel .alerts button"));
        browser.until(page -> page.findElement(COUNT).getText().equals("1"));
        browser.click(By.cssSelector(".bell-foot button"));
        browser.until(page -> !page.findElement(COUNT).isDisplayed());
        assertThat(browser.read(By.cssSelector(".bell-empty"))).isEqualTo("没有未读消息。");

        browser.press(Keys.ESCAPE);
        assertThat(browser.shows(By.cssSelector(".bell-panel"))).isFalse();
    }

    @Test
    void leadsFromTheBarOfTasklistToTheTask() {
        Task task = questionToNanCounty();
        browser.open("/camunda/app/tasklist/default/");

        browser.until(page -> page.findElements(COUNT).stream()
                .anyMatch(count -> count.getText().equals("1")));
        browser.click(BELL);
        browser.until(page -> page.findElements(LINES).size() == 1);
        browser.click(By.cssSelector(".bell-panel .alerts a"));

        browser.until(page -> browser.address().contains("task=" + task.getId()));
        browser.until(page -> !page.findElement(COUNT).isDisplayed());
    }
}
