package org.ecopetition.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A clerk who never touches the mouse takes a call down and prints the receipt. */
class KeyboardIntakeTest extends HouseTest {

    private static final By CASE_NUMBER = By.cssSelector(".big-number");

    private Chromium browser;

    @BeforeAll
    static void browserIsThere() {
        Chromium.require();
    }

    @BeforeEach
    void sitDown() {
        browser = Chromium.at(address());
        browser.logIn("intakea", PASSWORD);
    }

    @AfterEach
    void standUp() {
        browser.close();
    }

    @Test
    void takesACallDownByKeyboardAlone() {
        browser.open("/intake");
        browser.until(page -> browser.cursor().equals("text"));

        browser.press("来电人陈大山反映:兰溪镇砖厂夜间冒黑烟", Keys.TAB);
        assertThat(browser.cursor()).isEqualTo("regionCode");
        browser.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.TAB);
        browser.press("兰溪镇红砖厂", Keys.TAB);
        assertThat(browser.cursor()).isEqualTo("caller.name");
        browser.press("陈大山", Keys.TAB);
        browser.press("13912345678", Keys.TAB, Keys.TAB);
        assertThat(browser.cursor()).isEqualTo("problemText");
        browser.until(page -> !String.valueOf(browser.see(By.id("problemText")).getDomProperty("value"))
                .contains("陈大山"));
        browser.press(Keys.TAB);
        assertThat(browser.cursor()).isEqualTo("confirmed");
        browser.press(Keys.SPACE);
        browser.press(Keys.chord(Keys.CONTROL, Keys.ENTER));

        assertThat(browser.see(CASE_NUMBER).getText()).matches("[A-Z0-9]+");
        browser.press(Keys.ENTER);
        browser.until(page -> browser.cursor().equals("text"));
        assertThat(browser.text())
                .as("ready for the next call")
                .contains("兰溪镇红砖厂")
                .doesNotContain("陈大山");
    }

    @Test
    void printsTheReceiptWithNumberAndCodeAndNothingElse() {
        browser.open("/intake");
        browser.until(page -> browser.cursor().equals("text"));
        browser.press("欧江岔镇养殖场粪水直排", Keys.chord(Keys.CONTROL, Keys.ENTER));
        String number = browser.see(CASE_NUMBER).getText();

        browser.likeOnPaper();

        assertThat(browser.text()).contains(number);
        assertThat(browser.see(By.id("code")).getText()).matches("[A-Z0-9]{4}-[A-Z0-9]{4}");
        for (String onScreenOnly : List.of("nav", ".actions", "footer button", "header form")) {
            assertThat(browser.shows(By.cssSelector(onScreenOnly)))
                    .as(onScreenOnly)
                    .isFalse();
        }
        browser.picture("receipt-on-paper");
    }
}
