package org.ecopetition.casework.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.confirmed;
import static org.ecopetition.process.Forms.reviewed;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.unsubstantiated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.ecopetition.casework.web.SignedInVisit;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.WebApplicationContext;

/** Where a case stands and whose turn it is, as different people may or may not read it. */
class PathPageTest extends ProcessTest {

    @Autowired
    private WebApplicationContext house;

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void namesTheDeskThatIsNextToTheUnitThatReported() throws Exception {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, signed());
        complete("unit430921a", "verifyAllegation", key, unsubstantiated());

        String turns = body("unit430921a", "/cases/" + numberOf(key) + "/turns");

        assertThat(turns).contains("复核不属实认定", "协调联络组", "\"taskId\":null").doesNotContain("落实整改");
    }

    @Test
    void opensTheNextTaskToThoseAloneWhoseTurnItIs() throws Exception {
        String key = handedOff("NOISE");

        assertThat(body("unit430921a", "/cases/" + numberOf(key) + "/turns"))
                .contains("\"taskId\":\"" + open("signReceipt", key).get(0).getId());
        assertThat(body("liaisona", "/cases/" + numberOf(key) + "/turns")).contains("\"taskId\":null");
    }

    @Test
    void leavesOutRectificationOnceNothingIsSubstantiated() throws Exception {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, signed());
        assertThat(body("unit430921a", "/cases/" + numberOf(key) + "/turns")).contains("RECTIFICATION");
        complete("unit430921a", "verifyAllegation", key, unsubstantiated());
        complete("liaisonb", "reviewUnsubstantiated", key, confirmed());
        complete("liaisona", "reviewResult", key, reviewed("CLOSED"));

        assertThat(body("unit430921a", "/cases/" + numberOf(key) + "/turns"))
                .contains("{\"part\":\"DISCLOSURE\",\"progress\":\"NOW\"")
                .doesNotContain("RECTIFICATION", "ACCEPTANCE");
    }

    @Test
    void tellsAnotherUnitNothing() throws Exception {
        String key = handedOff("NOISE");
        String task = open("signReceipt", key).get(0).getId();

        assertThat(as("unit430902a", "/cases/" + numberOf(key) + "/turns").getStatus())
                .isEqualTo(404);
        assertThat(as("unit430902a", "/cases/tasks/" + task + "/path").getStatus())
                .isEqualTo(404);
    }

    @Test
    void callsTheCaseByItsMatterAndPlace() throws Exception {
        String key = handedOff("NOISE");
        String task = open("signReceipt", key).get(0).getId();

        assertThat(body("unit430921a", "/cases/tasks/" + task + "/path"))
                .contains("明山头镇", numberOf(key), "aria-current=\"step\"")
                .doesNotContain("王小明");
    }

    private String body(String person, String address) throws Exception {
        return as(person, address).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse as(String person, String address) throws Exception {
        return SignedInVisit.as(house, person, get(address));
    }
}
