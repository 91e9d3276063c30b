package org.ecopetition.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import java.util.UUID;
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

    private static final By REPEATS = By.id("repeats");
    private static final By SAME_CASE = By.cssSelector("#repeats [value=REPEAT]");

    private Chromium browser;
    private int keys;

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
        as("intakea").postForm("/intake", callOf("创业街储能电站夜里很吵", "明山头镇创业街"));
        browser.open("/intake");
        browser.until(page -> browser.cursor().equals("text"));
        long begin = System.nanoTime();

        browser.press("来电人陈大山反映:南县明山头镇创业街一处储能电站,居民担心电池辐射,并被运行噪声打扰");
        browser.until(page -> browser.shows(SAME_CASE));
        keys(Keys.chord(Keys.ALT, "r"));
        assertThat(browser.read(REPEATS)).contains("已标为与").contains("登记时关联");
        keys(Keys.TAB);
        assertThat(browser.cursor()).isEqualTo("regionCode");
        assertThat(browser.value(By.id("regionCode")))
                .as("the county that the text names")
                .isEqualTo("430921");
        keys(Keys.TAB);
        browser.press("明山头镇创业街储能电站");
        keys(Keys.TAB);
        assertThat(browser.cursor()).isEqualTo("caller.name");
        browser.press("陈大山");
        keys(Keys.TAB);
        browser.press("13912345678");
        keys(Keys.TAB, Keys.TAB);
        assertThat(browser.cursor()).isEqualTo("problemText");
        browser.until(page -> browser.value(By.id("problemText")).contains("储能电站"));
        keys(Keys.TAB);
        assertThat(browser.cursor()).isEqualTo("confirmed");
        keys(Keys.SPACE, Keys.chord(Keys.CONTROL, Keys.ENTER));

        String number = browser.read(CASE_NUMBER);
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf("a call by keyboard: %d keys besides its words, %.1f s%n", keys, seconds);
        assertThat(keys).as("keys besides the words").isEqualTo(10);
        assertThat(seconds).isLessThan(40);
        browser.press(Keys.ENTER);
        browser.until(page -> browser.cursor().equals("text"));
        assertThat(browser.text())
                .as("ready for the next call")
                .contains("明山头镇创业街储能电站")
                .doesNotContain("陈大山");
        assertThat(as("intakea").get("/intake/" + number).body())
                .contains("重复反映")
                .contains("13912345678");
    }

    @Test
    void keepsTheWarningInSightBesideTheTextAndOnAPhone() {
        as("intakea").postForm("/intake", callOf("桃花仑路的烧烤店油烟呛人", "桃花仑路"));
        for (Runnable screen : List.<Runnable>of(() -> {}, () -> browser.onPhone())) {
            screen.run();
            browser.open("/intake");
            browser.until(page -> browser.cursor().equals("text"));
            browser.press("桃花仑路的烧烤店又在排油烟");
            browser.until(page -> browser.read(By.id("repeat-count")).contains("发现"));
            browser.scrollDown();

            assertThat(browser.isUncovered(By.id("repeat-count")))
                    .as("in sight at the end of the page")
                    .isTrue();
            browser.click(By.name("confirmed"));
            for (int back = 0; back < 8; back++) {
                browser.press(Keys.chord(Keys.SHIFT, Keys.TAB));
                assertThat(browser.isCursorUncovered())
                        .as("nothing covers %s", browser.cursor())
                        .isTrue();
            }
            assertThat(browser.isWiderThanTheScreen()).isFalse();
            assertThat(browser.barriersWithin("main")).isEmpty();
        }
    }

    @Test
    void printsTheReceiptWithNumberAndCodeAndNothingElse() {
        browser.open("/intake");
        browser.until(page -> browser.cursor().equals("text"));
        browser.press("欧江岔镇养殖场粪水直排", Keys.chord(Keys.CONTROL, Keys.ENTER));
        String number = browser.read(CASE_NUMBER);

        browser.likeOnPaper();

        assertThat(browser.text()).contains(number);
        assertThat(browser.read(By.id("code"))).matches("[A-Z0-9]{4}-[A-Z0-9]{4}");
        for (String onScreenOnly : List.of("nav", ".actions", "footer button", "header form")) {
            assertThat(browser.shows(By.cssSelector(onScreenOnly)))
                    .as(onScreenOnly)
                    .isFalse();
        }
        browser.picture("receipt-on-paper");
        assertThat(browser.sheets(148, 210)).as("sheets of A5").isEqualTo(1);
        assertThat(browser.sheets(210, 297)).as("sheets of A4").isEqualTo(1);
    }

    /** Keys that are no words of the call. */
    private void keys(CharSequence... pressed) {
        keys += pressed.length;
        browser.press(pressed);
    }

    private static String callOf(String text, String place) {
        return "channel=PHONE&receivedAt=2023-06-29T09:15&formKey=" + UUID.randomUUID() + "&text="
                + URLEncoder.encode(text, UTF_8) + "&place=" + URLEncoder.encode(place, UTF_8);
    }
}
