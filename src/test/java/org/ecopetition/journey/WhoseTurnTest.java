package org.ecopetition.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.handedTo;
import static org.ecopetition.process.Forms.with;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Where a case stands, above its form, and whose turn it is after the form was handed in. */
class WhoseTurnTest extends AtTasklist {

    private static final By STRIP = By.cssSelector(".task-details .house-strip");
    private static final By NOW = By.cssSelector(".house-strip li[aria-current=step] .case-path-word");
    private static final By TURN = By.cssSelector(".house-turn");

    @Test
    void standsAboveEveryFormInWordsWithWhatIsDoneAndWhoIsNext() {
        String number = handedToNanCounty("砖厂夜间冒烟");
        browser.logIn("unit430921a", PASSWORD);

        tasklist.open(cases.open("unit430921a", "signReceipt", number + "-01"));

        String strip = browser.read(STRIP);
        assertThat(strip).contains("兰溪镇红砖厂", number, "登记", "签收交办件", "南县", "期限");
        assertThat(browser.read(NOW)).isEqualTo("签收");
        assertThat(browser.barriersWithin(".house-strip")).isEmpty();
        browser.click(By.cssSelector(".task-details .nav-tabs > li:nth-child(2) a"));
        assertThat(browser.read(STRIP)).isEqualTo(strip);
    }

    @Test
    void tellsAfterTheReceiptWhoGoesOnAndOpensTheNextTaskOfTheList() {
        String first = handedToNanCounty("砖厂夜间冒烟");
        handedToNanCounty("水泥厂扬尘");
        browser.logIn("unit430921a", PASSWORD);
        tasklist.open();
        tasklist.choose(first + "-01", "签收交办件");
        String opened = browser.address();
        tasklist.claim();
        tasklist.openForm();
        tasklist.pick("receiptDecision", "签收");

        tasklist.complete();

        String told = browser.read(TURN);
        assertThat(told).contains("已提交", "签收交办件", first + "-01", "下一步", "南县", "现场核查");
        assertThat(browser.barriersWithin(".house-turn")).isEmpty();
        browser.until(page ->
                browser.address().contains("task=") && !browser.address().equals(opened));
        browser.see(STRIP);
        browser.click(By.cssSelector(".house-turn .btn"));
        browser.until(
                page -> browser.read(STRIP).contains(first) && browser.read(NOW).equals("核查"));
    }

    private String handedToNanCounty(String matter) {
        String number = cases.called(matter + UUID.randomUUID(), "兰溪镇红砖厂" + UUID.randomUUID());
        cases.complete(
                "liaisona",
                "classifyPetition",
                number,
                with(environmental("AIR"), "problemText", matter, "place", "兰溪镇红砖厂"));
        cases.complete("liaisona", "assignHandlers", number, handedTo("unit430921"));
        return number;
    }
}
