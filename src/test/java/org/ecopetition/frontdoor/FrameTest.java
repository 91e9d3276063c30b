package org.ecopetition.frontdoor;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import org.ecopetition.organisation.UnitNames;
import org.ecopetition.organisation.Units;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@Import(UnitNames.class)
@WebMvcTest({LoginPage.class, ErrorPage.class})
@AutoConfigureMockMvc(addFilters = false) // the default sign-on brings a login page of its own
@MockitoBean(types = Units.class)
class FrameTest {

    @Autowired
    private MockMvc http;

    @Test
    @WithMockUser(roles = "liaison")
    void namesNoPeopleOutsideTheDemonstration() throws Exception {
        http.perform(get("/login"))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(allOf(not(containsString("Petition#2023")), not(containsString("intakea")))));
    }

    @Test
    @WithMockUser(roles = "liaison")
    void offersARoleItsOwnPlaces() throws Exception {
        http.perform(get("/login"))
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"/intake\""),
                                containsString("href=\"/audit\""),
                                not(containsString("/camunda/app/admin")))));
    }

    @Test
    @WithMockUser(roles = {"unit430921", "unit"})
    void keepsAUnitOutOfIntakeAndAudit() throws Exception {
        http.perform(get("/login"))
                .andExpect(content()
                        .string(allOf(
                                containsString("/camunda/app/tasklist"),
                                not(containsString("href=\"/intake\"")),
                                not(containsString("href=\"/audit\"")))));
    }

    @Test
    @WithMockUser
    void changesTheLanguageWhenAsked() throws Exception {
        http.perform(get("/login")).andExpect(content().string(containsString("登录")));
        http.perform(get("/login?lang=en"))
                .andExpect(content().string(allOf(containsString("lang=\"en\""), containsString("Log in"))));
        http.perform(get("/login?lang=%3Cb%3E")).andExpect(content().string(containsString("lang=\"zh-CN\"")));
        http.perform(get("/login").header("Accept-Language", "de,fr;q=0.5"))
                .andExpect(content().string(containsString("lang=\"zh-CN\"")));
        http.perform(get("/login").header("Accept-Language", ";;;")).andExpect(status().isOk());
    }

    @Test
    @WithMockUser
    void tellsAReaderWhatWentWrong() throws Exception {
        http.perform(get("/error").accept(MediaType.TEXT_HTML).requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404))
                .andExpect(status().isNotFound())
                .andExpect(content().string(allOf(containsString("没有找到"), not(containsString("Exception")))));
    }

    @Test
    @WithMockUser
    void tellsAProgramWhatWentWrong() throws Exception {
        http.perform(get("/error")
                        .accept(MediaType.APPLICATION_JSON)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/api/petitions"))
                .andExpect(status().isInternalServerError())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value("系统出现故障"))
                .andExpect(jsonPath("$.instance").value("/api/petitions"));
    }
}
