package org.ecopetition.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecopetition.disclosure.PublishedCases;
import org.ecopetition.disclosure.PublishedCases.Case;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever prints a page on A4 gets tables with headings, rows and columns, never the cards of a phone. */
class PrintedTablesTest extends HouseTest {

    private static final List<String> PUBLIC =
            List.of("/public/disclosures?batch=7801", "/public/disclosures/A7", "/public/figures?batch=7801");

    private static final Map<String, List<String>> OF_STAFF = Map.of(
            "admin", List.of("/organisation/programmes"),
            "liaisona", List.of("/batches", "/supervision", "/disclosures/A7-01"),
            "auditora", List.of("/audit"));

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
        cases.publish(new Case("A7", 7801).about(PollutionType.NOISE, PollutionType.RADIATION));
        for (int n = 1; n <= 5; n++) {
            cases.publish(
                    new Case("A7" + n, 7801).saying("储能电站夜间噪声扰民，影响附近居民休息。".repeat(8), "经现场核查，风机昼夜运行。".repeat(12)));
        }
        browser = Chromium.at(address());
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    @Test
    void stayTables() {
        List<Object> inPieces = new ArrayList<>();
        PUBLIC.forEach(address -> inPieces.addAll(printed(address)));
        OF_STAFF.forEach((person, addresses) -> {
            browser.logIn(person, PASSWORD);
            addresses.forEach(address -> inPieces.addAll(printed(address)));
        });

        assertThat(inPieces).isEmpty();
    }

    private List<?> printed(String address) {
        browser.open(address);
        return browser.print("print" + address.replaceAll("[^A-Za-z0-9]+", "-"));
    }
}
