package org.ecopetition.audit.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecopetition.audit.CaseTimeline;
import org.ecopetition.audit.EngineHistory;
import org.ecopetition.audit.EvidenceProofs;
import org.ecopetition.audit.LedCases;
import org.ecopetition.audit.PersonHistory;
import org.ecopetition.audit.PersonalDataReadings;
import org.ecopetition.audit.ProcessRun;
import org.ecopetition.audit.RecordedEvent;
import org.ecopetition.audit.Rejudgement;
import org.ecopetition.audit.TableRow;
import org.ecopetition.audit.search.CaseFile;
import org.ecopetition.audit.search.CaseFiles;
import org.ecopetition.audit.search.CaseSearch;
import org.ecopetition.audit.search.CasesKnownThen;
import org.ecopetition.audit.trail.ActAddress;
import org.ecopetition.audit.trail.ActAddresses;
import org.ecopetition.audit.trail.TableAnswer;
import org.ecopetition.audit.trail.TableAnswers;
import org.ecopetition.organisation.UnitNames;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
import org.ecopetition.organisation.calendar.CalendarSpan;
import org.ecopetition.organisation.calendar.WorkingCalendar;
import org.ecopetition.organisation.programme.Programmes;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.PollutionType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest({AuditListPage.class, AuditPage.class, ModelDocument.class})
@Import({
    UnitNames.class,
    Wording.class,
    CaseLines.class,
    CaseStory.class,
    EngineLines.class,
    AnswerLines.class,
    AnswerWords.class,
    PeopleThen.class,
    StepTimes.class,
    DrawnRuns.class,
    EventFacts.class,
    TimelineInWords.class
})
@MockitoBean(types = {Programmes.class, EvidenceProofs.class, Rejudgement.class, LedCases.class, WorkingCalendar.class})
@WithMockUser(roles = "auditor")
@MockitoBean(types = {PersonalDataReadings.class, CasesKnownThen.class})
class AuditPageTest {

    private static final Instant MORNING = Instant.parse("2023-06-29T01:15:00Z");
    private static final CaseFile FILE = new CaseFile(
            "D2YY202306290007",
            MORNING,
            "430921",
            "明山头镇",
            true,
            "HANDED_OFF",
            List.of("unit430921"),
            List.of("SUBSTANTIATED"),
            List.of("NOISE"),
            null);

    @Autowired
    private MockMvc http;

    @MockitoBean
    private CaseFiles files;

    @MockitoBean
    private CaseTimeline timeline;

    @MockitoBean
    private EngineHistory history;

    @MockitoBean
    private TableAnswers answers;

    @MockitoBean
    private ActAddresses addresses;

    @MockitoBean
    private PersonHistory people;

    @MockitoBean
    private Units units;

    @Autowired
    private WorkingCalendar calendar;

    @BeforeEach
    void openOneCase() {
        given(files.search(any(), anyInt(), anyInt()))
                .willReturn(new CaseFiles.Found(new CaseFiles.Total(60, false), List.of(FILE)));
        given(files.find("D2YY202306290007")).willReturn(Optional.of(FILE));
        given(units.nameOf("unit430921")).willReturn("南县");
        given(units.regionName("430921")).willReturn(Optional.of("南县"));
    }

    @Test
    void findsCasesByWhatTheAddressAsks() throws Exception {
        http.perform(get("/audit?number=D2YY&unit=unit430921&from=2023-06-29&to=2023-06-30&status=HANDED_OFF"
                        + "&finished=false&type=NOISE&late=true&by=PLACE&page=2"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("D2YY202306290007"),
                                containsString("重点件"),
                                containsString("共 60 件"),
                                containsString("/audit.csv?number=D2YY&amp;unit=unit430921"),
                                containsString("by=PLACE&amp;page=3"),
                                containsString("by=PLACE&amp;ascending=false"))));

        then(files)
                .should()
                .search(
                        eq(new CaseSearch(
                                new CaseSearch.Matter(
                                        "D2YY", null, null, null, "unit430921", PollutionType.NOISE, null),
                                new CaseSearch.Course(
                                        LocalDate.of(2023, 6, 29),
                                        LocalDate.of(2023, 6, 30),
                                        "HANDED_OFF",
                                        false,
                                        null,
                                        null,
                                        null,
                                        true),
                                new CaseSearch.Order(CaseSearch.By.PLACE, null))),
                        eq(1),
                        anyInt());
    }

    @Test
    void refusesADateThatIsNone() throws Exception {
        http.perform(get("/audit?from=yesterday")).andExpect(status().isBadRequest());
    }

    @Test
    void tellsWhoDidWhatWithWhichData() throws Exception {
        given(timeline.of(new CaseNumber("D2YY202306290007")))
                .willReturn(List.of(new RecordedEvent(
                        1,
                        "D2YY202306290007",
                        "D2YY202306290007-01",
                        "HandOffReturned",
                        MORNING,
                        MORNING,
                        "unit430921a",
                        """
                        {"key":"x","person":"unit430921a","reason":"WRONG_REGION","explanation":"<b>不在本县</b>",
                         "suggestedUnit":"unit430921","results":[{"item":"NOISE_AMBIENT","value":"56.300000"}]}
                        """)));

        http.perform(get("/audit/D2YY202306290007"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("unit430921a"),
                                containsString("属地不符"),
                                containsString("&lt;b&gt;不在本县&lt;/b&gt;"),
                                containsString("环境噪声"),
                                containsString("56.3"),
                                not(containsString("56.300000")))));
    }

    @Test
    void showsTheModelAndTheWayTaken() throws Exception {
        given(history.runsOf(any()))
                .willReturn(List.of(new ProcessRun(
                        "D2YY202306290007-01",
                        "交办件办理",
                        "handoff:2:abc",
                        2,
                        "1",
                        MORNING,
                        null,
                        false,
                        new ProcessRun.Way(
                                Set.of("issueHandOff"),
                                Set.of("signReceipt"),
                                Set.of(),
                                Map.of("returnLoop", 2L),
                                false),
                        List.of(new ProcessRun.Step(
                                "signReceipt",
                                "签收交办件",
                                "userTask",
                                null,
                                MORNING,
                                MORNING.plusSeconds(7200),
                                false,
                                new ProcessRun.Via("toReceipt", "需签收"),
                                null)))));
        given(calendar.from(any())).willReturn(new CalendarSpan(Map.of(), Set.of()));

        http.perform(get("/audit/D2YY202306290007"))
                .andExpect(content()
                        .string(allOf(
                                containsString("data-model=\"/audit/models/handoff:2:abc\""),
                                containsString("data-passed=\"issueHandOff\""),
                                containsString("data-waiting=\"signReceipt\""),
                                containsString("人工任务"),
                                containsString("需签收"),
                                containsString("2 小时 0 分（工作日 2 小时 0 分）"),
                                containsString("&quot;returnLoop&quot;:{&quot;times&quot;:2"))));
    }

    @Test
    void tellsWhyATableSteeredTheCase() throws Exception {
        given(answers.of(any()))
                .willReturn(List.of(new TableAnswer(
                        "D2YY202306290007-01",
                        "handling-deadlines",
                        3,
                        "provincialDeadlines",
                        "{\"keyItem\":true}",
                        "{\"receiptHours\":24}",
                        "HandOffIssued",
                        MORNING)));
        given(history.rows("handling-deadlines", 3, List.of("provincialDeadlines")))
                .willReturn(List.of(new TableRow(
                        "办理时限",
                        2,
                        List.of(
                                new TableRow.Cell("重点件", "keyItem", "", false),
                                new TableRow.Cell("签收时限（小时）", "receiptHours", "24", true)),
                        "省级督察")));

        http.perform(get("/audit/D2YY202306290007?kind=DECISION"))
                .andExpect(content()
                        .string(allOf(
                                containsString("按《办理时限》第 3 版第 2 行：重点件 是，得出 签收时限（小时） 24；用于“"),
                                containsString("《办理时限》第 2 行原文"),
                                containsString("省级督察"))));
    }

    @Test
    void showsOnlyWhatWasKnownThen() throws Exception {
        given(timeline.of(any()))
                .willReturn(List.of(
                        new RecordedEvent(
                                1, "D2YY202306290007", null, "HandOffReturned", MORNING, MORNING, "unit430921a", "{}"),
                        new RecordedEvent(
                                2,
                                "D2YY202306290007",
                                null,
                                "PetitionClosed",
                                MORNING,
                                MORNING.plusSeconds(3600),
                                "liaisona",
                                "{}")));

        http.perform(get("/audit/D2YY202306290007?knownAt=2023-06-29T09:30"))
                .andExpect(content()
                        .string(allOf(
                                containsString("unit430921a"),
                                not(containsString("liaisona")),
                                containsString("只显示到该时刻已经录入的内容"))));
    }

    @Test
    void namesPeopleAsTheyWereThen() throws Exception {
        given(people.of(any()))
                .willReturn(List.of(
                        new PersonHistory.Known("unit430921a", "李青", "南县", MORNING.minusSeconds(60)),
                        new PersonHistory.Known("unit430921a", "李青青", "沅江市", MORNING.plusSeconds(60))));
        given(timeline.of(any()))
                .willReturn(List.of(new RecordedEvent(
                        1, "D2YY202306290007", null, "HandOffReturned", MORNING, MORNING, "unit430921a", "{}")));
        given(addresses.of(any()))
                .willReturn(List.of(new ActAddress("HandOffReturned", "unit430921a", MORNING, "10.20.30.40")));

        http.perform(get("/audit/D2YY202306290007"))
                .andExpect(content()
                        .string(allOf(
                                containsString("李青（南县）"),
                                not(containsString("李青青")),
                                containsString("来自 10.20.30.40"),
                                containsString("2023-06-29 09:15:00"))));
    }

    @Test
    void knowsNoOtherCase() throws Exception {
        http.perform(get("/audit/D2YY202306290099")).andExpect(status().isNotFound());
    }

    @Test
    void givesTheDocumentOfAModel() throws Exception {
        given(history.model("handoff:2:abc")).willReturn(Optional.of("<definitions/>"));

        http.perform(get("/audit/models/handoff:2:abc"))
                .andExpect(status().isOk())
                .andExpect(content().xml("<definitions/>"));
        http.perform(get("/audit/models/none")).andExpect(status().isNotFound());
    }
}
