package org.ecopetition.petition.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.assertArg;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.assertj.core.api.Assertions;
import org.ecopetition.organisation.UnitNames;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.intake.IntakeCorrections;
import org.ecopetition.petition.intake.IntakeDesk;
import org.ecopetition.petition.intake.QueryCodes;
import org.ecopetition.petition.intake.Registered;
import org.ecopetition.petition.redaction.Redaction;
import org.ecopetition.petition.repeat.Repeats;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebMvcTest(IntakePage.class)
@Import({UnitNames.class, EntryCheck.class, Redaction.class, RepeatWarning.class, IntakeSurroundings.class})
@MockitoBean(types = {PetitionRegister.class, Repeats.class, QueryCodes.class, Units.class, IntakeCorrections.class})
class IntakePageTest {

    private static final String FORM = "3f2504e0-4f89-11d3-9a0c-0305e82c3301";

    @Autowired
    private MockMvc http;

    @MockitoBean
    private IntakeDesk desk;

    @Test
    void opensReadyForACall() throws Exception {
        http.perform(get("/intake").with(user("intakea")))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("信访登记"), containsString("仅登记人员和协调联络组可见"))));
    }

    @Test
    void speaksEnglishToABrowserThatAsksForIt() throws Exception {
        http.perform(get("/intake").with(user("intakea")).header("Accept-Language", "en-GB,en;q=0.9"))
                .andExpect(content().string(containsString("Text as received")));
    }

    @Test
    void registersAndShowsTheReceipt() throws Exception {
        given(desk.register(any(), any(), eq("intake-" + FORM), eq("intakea")))
                .willReturn(new Registered(new CaseNumber("D2YY202306290007"), true));

        http.perform(aCall().param("confirmed", "true").param("problemText", "储能电站噪声扰民"))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/intake/D2YY202306290007/receipt"));
    }

    @Test
    void leavesAnUnconfirmedTextToTheCoordinationGroup() throws Exception {
        given(desk.register(any(), any(), any(), any()))
                .willReturn(new Registered(new CaseNumber("D2YY202306290007"), true));

        http.perform(aCall().param("problemText", "储能电站噪声扰民"));

        then(desk)
                .should()
                .register(
                        assertArg(registration -> Assertions.assertThat(registration.problemText())
                                .isNull()),
                        any(),
                        any(),
                        any());
    }

    @Test
    void keepsWhatWasTypedBesideTheFault() throws Exception {
        http.perform(aCall().param("place", "明山头镇").param("caseNumber", "X".repeat(65)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"caseNumber-fault\""),
                                containsString("value=\"明山头镇\""),
                                containsString("储能电站噪声扰民"),
                                containsString(FORM))));

        then(desk).should(never()).register(any(), any(), any(), any());
    }

    @Test
    void showsWhatIsTypedAsTextNotAsMarkup() throws Exception {
        http.perform(aCall().param("place", "<script>alert(1)</script>").param("caseNumber", "X".repeat(65)))
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void proposesTheTextWithoutTheCaller() throws Exception {
        http.perform(post("/intake/redaction")
                        .with(user("intakea"))
                        .with(csrf())
                        .param("text", "李建国反映噪声,电话13812345678")
                        .param("caller.name", "李建国"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.text").value("某某反映噪声,电话[电话]"));
    }

    private static MockHttpServletRequestBuilder aCall() {
        return post("/intake")
                .with(user("intakea"))
                .with(csrf())
                .param("formKey", FORM)
                .param("channel", "PHONE")
                .param("receivedAt", "2023-06-29T09:15")
                .param("text", "储能电站噪声扰民");
    }
}
