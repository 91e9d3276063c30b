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
import java.util.Optional;
import java.util.Set;
import org.ecopetition.audit.CaseFile;
import org.ecopetition.audit.CaseFiles;
import org.ecopetition.audit.CaseSearch;
import org.ecopetition.audit.CaseTimeline;
import org.ecopetition.audit.EngineHistory;
import org.ecopetition.audit.EvidenceProofs;
import org.ecopetition.audit.PersonalDataReadings;
import org.ecopetition.audit.ProcessRun;
import org.ecopetition.audit.RecordedEvent;
import org.ecopetition.audit.Rejudgement;
import org.ecopetition.organisation.UnitNames;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
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
@Import({UnitNames.class, Wording.class, CaseLines.class, EventFacts.class, TimelineInWords.class})
@MockitoBean(types = {Programmes.class, EvidenceProofs.class, Rejudgement.class, PersonalDataReadings.class})
@WithMockUser(roles = "auditor")
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
    private Units units;

    @BeforeEach
    void openOneCase() {
        given(files.search(any(), anyInt(), anyInt())).willReturn(List.of(FILE));
        given(files.total(any())).willReturn(new CaseFiles.Total(60, false));
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
                        new ProcessRun.Way(Set.of("issueHandOff"), Set.of("signReceipt"), Set.of()),
                        List.of(new ProcessRun.Step("signReceipt", "签收交办件", "userTask", null, MORNING, null, false)),
                        List.of())));

        http.perform(get("/audit/D2YY202306290007"))
                .andExpect(content()
                        .string(allOf(
                                containsString("data-model=\"/audit/models/handoff:2:abc\""),
                                containsString("data-passed=\"issueHandOff\""),
                                containsString("data-waiting=\"signReceipt\""),
                                containsString("人工任务"))));
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
