package org.ecopetition.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopetition.disclosure.PublishedCases;
import org.ecopetition.disclosure.PublishedCases.Case;
import org.ecopetition.handoff.ClosingState;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Whoever reads the public pages in a real browser: with a screen reader or a keyboard, on a phone, in English, or without
 * any script. The rules are those of WCAG 2.2 AA, as axe-core checks them.
 */
class PublicReadersTest extends HouseTest {

    /** What a passer-by can open, by what it shows. */
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("list", "/public/disclosures?batch=7501");
        PAGES.put("list with all columns", "/public/disclosures?batch=7501&layout=F&type=NOISE&text=噪声");
        PAGES.put("list of what is open", "/public/disclosures?batch=7501&open=true&sort=newest&from=2023-07-01");
        PAGES.put("cards with pictures", "/public/disclosures?batch=7501&view=pictures");
        PAGES.put("empty list", "/public/disclosures?batch=7501&type=ECOLOGY");
        PAGES.put(
                "faulty conditions",
                "/public/disclosures?batch=x&type=MAGIC&sort=x&open=x&from=x&to=x&text=1 2 3 4 5 6 7 8 9");
        PAGES.put("figures", "/public/figures?batch=7501");
        PAGES.put("subscribe and open data", "/public/data?batch=7501");
        PAGES.put("result with objection form", "/public/disclosures/A1");
        PAGES.put("result after objecting", "/public/disclosures/A1?receipt=ABCD2345");
        PAGES.put("nothing there", "/public/disclosures/A9");
        PAGES.put("the own petition", "/public/petitions");
        PAGES.put("answer to an objection", "/public/objections");
        PAGES.put("login", "/login");
        PAGES.put("failed login", "/login?error");
    }

    @Autowired
    private ApplicationContext house;

    private Chromium browser;

    @BeforeAll
    static void browserIsThere() {
        Chromium.require();
    }

    @BeforeEach
    void publish() {
        PublishedCases cases = new PublishedCases(house);
        cases.publish(new Case("A1", 7501).about(PollutionType.NOISE, PollutionType.RADIATION));
        cases.publish(new Case("A2", 7501).in("桃江县").closed(ClosingState.STAGED));
        browser = Chromium.at(address());
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"zh, false", "en, false", "zh, true", "en, true"})
    void meetNoBarrier(String language, boolean onPhone) {
        if (onPhone) {
            browser.onPhone();
        }
        List<String> barriers = new ArrayList<>();
        PAGES.forEach((name, address) -> {
            browser.open(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
            browser.picture(String.join("-", "public", name.replace(' ', '-'), language, onPhone ? "phone" : "desk"));
            browser.barriers().forEach(barrier -> barriers.add(name + ": " + barrier));
            if (browser.isWiderThanTheScreen()) {
                barriers.add(name + ": must be scrolled sideways");
            }
        });
        if (language.equals("zh")) {
            browser.logIn("liaisona", PASSWORD);
            browser.open("/");
            browser.barriers().forEach(barrier -> barriers.add("start page: " + barrier));
        }

        assertThat(barriers).isEmpty();
    }

    @Test
    void needNoScript() {
        browser.withoutScript();

        browser.open("/public/disclosures?batch=7501");
        browser.click(By.cssSelector("#region option[value='南县']"));
        browser.click(By.cssSelector("form.filters button[type=submit]"));
        assertThat(browser.textOnceItSays("共 1 条")).contains("A1").doesNotContain("A2");

        browser.click(By.linkText("统计图"));
        assertThat(browser.textOnceItSays("按行政区域")).contains("南县");
        assertThat(browser.shows(By.cssSelector("svg.counts rect"))).isTrue();

        browser.open("/public/disclosures/A1");
        assertThat(browser.shows(By.cssSelector("svg.chart rect"))).isTrue();
        browser.click(By.cssSelector("#objection summary"));
        browser.type(By.id("text"), "夜间仍有噪声");
        browser.click(By.cssSelector("#objection button[type=submit]"));
        assertThat(browser.read(By.cssSelector(".notice.good"))).contains("异议已收到");

        browser.open("/public/disclosures/A1");
        browser.click(By.linkText("English"));
        assertThat(browser.textOnceItSays("Measurements")).contains("Findings");
    }
}
