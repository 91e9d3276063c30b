package org.ecopetition.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.ecopetition.casework.web.SignedInVisit;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Which editions of standards an administrator is asked to look at. */
class EditionsPageTest extends ProcessTest {

    @Autowired
    private WebApplicationContext house;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void namesWhatIsNotKnownAndWhatIsOld() throws Exception {
        clock.set(Instant.parse("2026-11-29T02:00:00Z"));

        String page = page();

        assertThat(section(page, "unknown", "old")).contains("GB 3095-2026", "GB 16889-2024", "2024-09-01");
        assertThat(section(page, "old", "</main>")).contains("GB 14554-93").doesNotContain("GB 3095-2012");
        assertThat(section(page, "ending", "unknown")).contains("没有");
    }

    @Test
    void namesWhatEndsWithinAYear() throws Exception {
        clock.set(Instant.parse("2030-03-01T02:00:00Z"));

        assertThat(section(page(), "ending", "unknown")).contains("GB 3095-2026", "2030-12-31", "PM2.5");
    }

    private String page() throws Exception {
        return SignedInVisit.textOf(
                SignedInVisit.as(house, "admin", "camunda-admin", MockMvcRequestBuilders.get("/limits/editions")));
    }

    private static String section(String page, String from, String to) {
        int begin = page.indexOf("id=\"" + from + "\"");
        return page.substring(begin, to.startsWith("<") ? page.indexOf(to) : page.indexOf("id=\"" + to + "\""));
    }
}
