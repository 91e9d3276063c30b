package org.ecopetition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.UUID;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** The form with which the coordination group or a leader sends a slip or urges a unit. */
class SlipDoorTest extends ProcessTest {

    @Autowired
    private WebApplicationContext house;

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void namesWhoAnswersAndByWhenBeforeItIsSent() throws Exception {
        String key = handedOff("NOISE");

        assertThat(page("leadera", "/cases/" + numberOf(key) + "/actions/slip?handOff=1"))
                .contains("回复单位", "南县", "回复期限", "value=\"2023-06-30T09:00\"", "红色督查单（抄告领导）", "橙色督查单（抄告协调联络组）");
    }

    @ParameterizedTest
    @CsvSource({"slip, leadera", "urge, leadera", "slip, liaisona", "urge, liaisona"})
    void asksTheUnitAloneAndTellsTheOthers(String action, String person) throws Exception {
        String key = handedOff("NOISE");

        assertThat(send(person, form(key, action).param("answerDue", "2023-07-01T12:00"))
                        .getRedirectedUrl())
                .endsWith("?done=" + action);

        Task asked = open("answerNotice", key).get(0);
        assertThat(asked.getDueDate()).isEqualTo(Instant.parse("2023-07-01T12:00:00+08:00"));
        assertThat(tasks.getIdentityLinksForTask(asked.getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly(NAN_COUNTY);
        if (action.equals("slip")) {
            assertThat(page("leadera", "/cases/" + numberOf(key)))
                    .containsPattern("(?s)case-notices.*红色督查单.*南县回复，抄告领导")
                    .containsPattern("(?s)case-steps.*南县回复，抄告领导");
        }
    }

    @Test
    void refusesAnAnswerThatIsDueAlready() throws Exception {
        String key = handedOff("NOISE");

        MockHttpServletResponse answer = send("leadera", form(key, "slip").param("answerDue", "2023-06-28T12:00"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(SignedInVisit.textOf(answer)).contains("回复期限已过");
        assertThat(open("answerNotice", key)).isEmpty();
    }

    private MockHttpServletRequestBuilder form(String key, String action) {
        return post("/cases/" + numberOf(key) + "/actions/" + action)
                .param("handOff", "1")
                .param("slipKind", "RED")
                .param("answerUnit", NAN_COUNTY)
                .param("reason", "省里挂牌")
                .param("formKey", UUID.randomUUID().toString());
    }

    private MockHttpServletResponse send(String person, MockHttpServletRequestBuilder form) throws Exception {
        return SignedInVisit.as(house, person, form);
    }

    private String page(String person, String address) throws Exception {
        return SignedInVisit.textOf(SignedInVisit.as(house, person, get(address)));
    }
}
