package org.ecopetition.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.handedTo;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.with;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is typed stays: over the end of a session, another page, another window; and is its author's alone. */
class DraftsTest extends AtTasklist {

    private static final By OVERLAY = By.cssSelector("dialog.sign-in-again iframe");
    private static final By IN_TASK = By.cssSelector(".house-draft");
    private static final By TASK_SAVED = By.cssSelector(".house-draft-state");
    private static final By ON_PAGE = By.cssSelector(".notice.draft");
    private static final By PAGE_SAVED = By.cssSelector(".draft-state");
    private static final By TEXT = By.id("text");

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void throwAway() {
        jdbc.sql("delete from draft").update();
    }

    @Test
    void keepsTheFormOfATaskOverTheEndOfTheSessionAndAnotherLook() {
        String key = handedToNanCounty();
        cases.complete("unit430921a", "signReceipt", key, signed());
        String task = cases.open("unit430921a", "verifyAllegation", key);
        browser.logIn("unit430921a", PASSWORD);
        tasklist.open(task);
        tasklist.claim();
        tasklist.openForm();
        tasklist.type("narrative", "厂界可见粉尘");
        saved(TASK_SAVED);
        assertThat(browser.text()).as("nobody asked for the rest yet").doesNotContain("此项必填");

        browser.logOut();
        tasklist.type("visitors", "张某");
        browser.signInOver(OVERLAY, "unit430921a", PASSWORD);
        saved(TASK_SAVED);
        assertThat(tasklist.typed("narrative")).isEqualTo("厂界可见粉尘");

        tasklist.open(task);
        tasklist.openForm();
        assertThat(browser.read(IN_TASK)).contains("已恢复", "尚未提交", "放弃草稿");
        assertThat(tasklist.typed("visitors")).isEqualTo("张某");
        assertThat(browser.barriersWithin(".house-draft")).isEmpty();
        assertThat(browser.stored()).doesNotContain("粉尘", "张某");

        browser.click(By.cssSelector(".house-draft button"));
        browser.until(page -> tasklist.typed("narrative").isEmpty());
        browser.until(page -> drafts() == 0);
    }

    @Test
    void throwsTheDraftAwayWhenTheTaskIsDone() {
        String key = handedToNanCounty();
        browser.logIn("unit430921a", PASSWORD);
        tasklist.open(cases.open("unit430921a", "signReceipt", key));
        tasklist.claim();
        tasklist.openForm();
        tasklist.pick("receiptDecision", "签收");
        saved(TASK_SAVED);
        assertThat(drafts()).isOne();

        tasklist.complete();

        browser.until(page -> drafts() == 0);
    }

    @Test
    void registersACallWhoseSessionHasEndedAndShowsItToNobodyElse() {
        browser.logIn("intakea", PASSWORD);
        browser.open("/intake");
        browser.type(TEXT, "来电人陈大山反映砖厂冒烟" + UUID.randomUUID());
        browser.type(By.name("caller.name"), "陈大山");
        saved(PAGE_SAVED);
        assertThat(browser.stored()).doesNotContain("陈大山");
        browser.logIn("liaisona", PASSWORD);
        browser.open("/intake");
        assertThat(browser.value(TEXT)).isEmpty();

        browser.logIn("intakea", PASSWORD);
        browser.open("/intake");
        assertThat(browser.read(ON_PAGE)).contains("已恢复", "尚未提交");
        assertThat(browser.barriers()).isEmpty();
        browser.logOut();
        browser.see(TEXT).sendKeys("，很急", Keys.chord(Keys.CONTROL, Keys.ENTER));
        browser.signInOver(OVERLAY, "intakea", PASSWORD);

        browser.see(By.cssSelector(".big-number"));
        assertThat(drafts()).isZero();
        browser.open("/intake");
        assertThat(browser.value(TEXT)).isEmpty();
    }

    @Test
    void leavesNothingOfOnePersonToAnotherWhoSignsInOverThePage() {
        browser.logIn("intakea", PASSWORD);
        browser.open("/intake");
        browser.type(TEXT, "来电人陈大山反映");
        saved(PAGE_SAVED);

        browser.logOut();
        browser.see(TEXT).sendKeys("砖厂");
        browser.signInOver(OVERLAY, "liaisona", PASSWORD);

        browser.until(page -> {
            WebElement text = page.findElement(TEXT);
            return "".equals(text.getDomProperty("value"));
        });
        assertThat(browser.source()).doesNotContain("陈大山");
    }

    @Test
    void goesOnInAdminAfterTheSessionHasEnded() {
        browser.logIn("admin", PASSWORD);
        browser.open("/camunda/app/admin/default/#/users/auditora?tab=profile");
        By email = By.cssSelector("input[name=email], input#inputEmail");
        browser.type(email, "audit@example.org");

        browser.logOut();
        browser.click(By.xpath("//button[@type='submit'][contains(.,'更新资料')]"));
        browser.signInOver(OVERLAY, "admin", PASSWORD);

        browser.textOnceItSays("用户资料已更新");
        assertThat(browser.value(email)).isEqualTo("audit@example.org");
    }

    @Test
    void bringsTheReasonOfAnActionBackAndTellsOfAnotherWindow() {
        String number = handedToNanCounty().replaceFirst("-\\d\\d$", "");
        String form = "/cases/" + number + "/actions/withdraw";
        browser.logIn("liaisona", PASSWORD);
        browser.open(form);
        browser.type(By.id("reason"), "来电人撤回");
        saved(PAGE_SAVED);
        browser.open("/cases/" + number);
        browser.back();
        browser.open(form);
        assertThat(browser.read(ON_PAGE)).contains("已恢复");
        assertThat(browser.value(By.id("reason"))).isEqualTo("来电人撤回");

        browser.inAnotherWindow(form, () -> {
            browser.see(ON_PAGE);
            browser.see(By.id("reason")).sendKeys("，改由热线办理");
            saved(PAGE_SAVED);
        });

        browser.until(page -> browser.read(ON_PAGE).contains("另一窗口"));
        browser.click(By.xpath("//button[.='载入最近保存的内容']"));
        browser.until(page -> "来电人撤回，改由热线办理".equals(browser.value(By.id("reason"))));
        browser.click(By.xpath("//button[.='放弃草稿']"));
        browser.until(page -> drafts() == 0);
        assertThat(browser.value(By.id("reason"))).isEmpty();
    }

    private void saved(By place) {
        browser.until(page -> browser.read(place).contains("已自动保存"));
    }

    private int drafts() {
        return jdbc.sql("select count(*) from draft").query(Integer.class).single();
    }

    private String handedToNanCounty() {
        String number = cases.called("砖厂粉尘" + UUID.randomUUID(), "兰溪镇" + UUID.randomUUID());
        cases.complete(
                "liaisona",
                "classifyPetition",
                number,
                with(environmental("AIR"), "problemText", "砖厂粉尘", "place", "兰溪镇"));
        cases.complete("liaisona", "assignHandlers", number, handedTo("unit430921"));
        return number + "-01";
    }
}
