package org.ecopetition.petition.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.ecopetition.organisation.UnitNames;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.intake.IntakeDesk;
import org.ecopetition.petition.intake.Registered;
import org.ecopetition.petition.intake.Registration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebMvcTest(PetitionsEndpoint.class)
@Import({UnitNames.class, EntryCheck.class})
class PetitionsEndpointTest {

    private static final String CALL = """
            {"channel":"PHONE","receivedAt":"2023-06-29T09:15:00+08:00","text":"储能电站噪声扰民","place":"明山头镇创业街",
             "regionCode":"430921","caseNumber":null,"caller":{"name":"李某","phone":"13800000000","address":null}}
            """;

    @Autowired
    private MockMvc http;

    @MockitoBean
    private IntakeDesk desk;

    @MockitoBean
    private Units units;

    @BeforeEach
    void knowNanCounty() {
        given(units.isRegion("430921")).willReturn(true);
    }

    @Test
    void answersWithTheNumberOfANewPetition() throws Exception {
        given(desk.register(any(), eq("call-1"), eq("intakea")))
                .willReturn(new Registered(new CaseNumber("D2YY202306290007"), true));

        http.perform(sending(CALL).header("Idempotency-Key", "call-1"))
                .andExpect(status().isCreated())
                .andExpect(content().json("{\"caseNumber\":\"D2YY202306290007\"}"));

        then(desk)
                .should()
                .register(
                        new Registration(
                                Channel.PHONE,
                                Instant.parse("2023-06-29T01:15:00Z"),
                                "储能电站噪声扰民",
                                "明山头镇创业街",
                                "430921",
                                null,
                                null,
                                new Caller("李某", "13800000000", null)),
                        "call-1",
                        "intakea");
    }

    @Test
    void answersASecondTimeWithTheSameNumber() throws Exception {
        given(desk.register(any(), any(), any())).willReturn(new Registered(new CaseNumber("D2YY202306290007"), false));

        http.perform(sending(CALL).header("Idempotency-Key", "call-1")).andExpect(status().isOk());
    }

    @Test
    void needsAnIdempotencyKey() throws Exception {
        http.perform(sending(CALL))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("Idempotency-Key"));
    }

    @Test
    void namesEveryFaultAtOnceInChinese() throws Exception {
        String wrong = "{\"channel\":\"FAX\",\"receivedAt\":\"2999-01-01T00:00:00Z\",\"regionCode\":\"110000\"}";

        http.perform(sending(wrong).header("Idempotency-Key", "call-1").header("Accept-Language", "en"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value("登记内容有误"))
                .andExpect(jsonPath("$.errors[*].field")
                        .value(org.hamcrest.Matchers.contains("channel", "receivedAt", "text", "regionCode")));

        then(desk).should(never()).register(any(), any(), any());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"text":5}                          | text
                    {"text":"a","colour":"green"}       | colour
                    {"text":"a","caller":"李某"}         | caller
                    {"text":"a","caller":{"age":"7"}}   | caller.age
                    {"text":"a","text":"b"}             | body
                    {"text":                            | body
                    ["text"]                            | body
                    """)
    void refusesWhatIsNoPetition(String body, String field) throws Exception {
        http.perform(sending(body).header("Idempotency-Key", "call-1"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    @Test
    void refusesAForeignEncoding() throws Exception {
        byte[] gbk = CALL.getBytes(java.nio.charset.Charset.forName("GBK"));

        http.perform(post("/api/petitions")
                        .with(user("intakea"))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Idempotency-Key", "call-1")
                        .content(gbk))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("请求内容不是 UTF-8 编码"));
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        http.perform(sending("{\"text\":\"" + "长".repeat(100_000) + "\"}").header("Idempotency-Key", "k"))
                .andExpect(status().isPayloadTooLarge())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value("请求内容过大"));
    }

    @Test
    void refusesTextThatIsTooLong() throws Exception {
        String body = CALL.replace("储能电站噪声扰民", "噪".repeat(20_001));

        http.perform(sending(body).header("Idempotency-Key", "call-1"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("text"));
    }

    @Test
    void saysWhatWasKeptAndThatALongLetterNeedsItsProblemText() throws Exception {
        given(desk.register(any(), any(), any())).willReturn(new Registered(new CaseNumber("X2YY202306290001"), true));
        given(desk.keptMarks(any())).willReturn(List.of("门牌：23号 → 某号"));
        given(desk.leavesTextToBeWritten(any())).willReturn(true);

        http.perform(sending(CALL.replace("储能电站噪声扰民", "噪".repeat(20_000))).header("Idempotency-Key", "call-1"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.keptMarks[0]").value("门牌：23号 → 某号"))
                .andExpect(jsonPath("$.notice").value(org.hamcrest.Matchers.containsString("2,000 字")));
    }

    @Test
    void takesATickOnlyWithTheTextItIsAbout() throws Exception {
        http.perform(sending(CALL.replace("\"caseNumber\"", "\"textConfirmed\":true,\"caseNumber\""))
                        .header("Idempotency-Key", "call-1"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("problemText"));
    }

    @Test
    void passesOnWhyTheRegisterRefuses() throws Exception {
        given(desk.register(any(), any(), any())).willThrow(new Refusal("petition.number-taken", "D2YY202306290007"));

        http.perform(sending(CALL).header("Idempotency-Key", "call-1"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    private static MockHttpServletRequestBuilder sending(String body) {
        return post("/api/petitions")
                .with(user("intakea"))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.getBytes(StandardCharsets.UTF_8));
    }
}
