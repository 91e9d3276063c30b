package org.ecopetition.disclosure.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.PublishedResults;
import org.ecopetition.disclosure.objection.ObjectionDesk;
import org.ecopetition.disclosure.objection.ObjectionDesk.Lodged;
import org.ecopetition.disclosure.petitioner.PublicContact;
import org.ecopetition.disclosure.petitioner.PublicDoors;
import org.ecopetition.disclosure.petitioner.PublicSettings;
import org.ecopetition.disclosure.table.PublicFigures;
import org.ecopetition.disclosure.table.PublicPictures;
import org.ecopetition.disclosure.table.PublicRegister;
import org.ecopetition.disclosure.table.PublicTable;
import org.ecopetition.disclosure.table.TableCells;
import org.ecopetition.disclosure.table.TableColumn;
import org.ecopetition.disclosure.table.TableSettings.Heading;
import org.ecopetition.disclosure.web.chart.FigureCharts;
import org.ecopetition.disclosure.web.chart.MeasurementCharts;
import org.ecopetition.disclosure.web.search.FilterForm;
import org.ecopetition.disclosure.web.search.QueryReader;
import org.ecopetition.frontdoor.SenderLimits;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.organisation.RegionTiles;
import org.ecopetition.organisation.UnitNames;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
import org.ecopetition.organisation.programme.ProgrammeDesk;
import org.ecopetition.organisation.setting.DatedSettings;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.petition.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest({DisclosuresPage.class, ResultsPage.class, FiguresPage.class, ObjectionsPage.class})
@EnableConfigurationProperties({PublicSettings.class, PublicContact.class})
@Import({
    MeasurementCharts.class,
    TableCells.class,
    TableLines.class,
    QueryReader.class,
    QueryFaults.class,
    FilterForm.class,
    FigureCharts.class,
    PublicTiles.class,
    UnitNames.class,
    Wording.class,
    ObjectionSubmission.class,
    PublicDoors.class
})
@MockitoBean(
        types = {
            Units.class,
            RegionTiles.class,
            ProgrammeDesk.class,
            PublicFigures.class,
            PublicPictures.class,
            SenderLimits.class,
            DatedSettings.class
        })
@WithMockUser
class PublicPagesTest {

    private static final CaseNumber NUMBER = new CaseNumber("D2YY202306290007");
    private static final String RECEIPT = "ABCD2345";
    private static final Lodged LODGED = new Lodged(List.of(RECEIPT), true);

    @Autowired
    private MockMvc http;

    @MockitoBean
    private PublicRegister register;

    @MockitoBean
    private ObjectionDesk box;

    @MockitoBean
    private PublicTable table;

    @BeforeEach
    void publishNanCounty() {
        given(table.programmes()).willReturn(Set.of());
        given(table.columns(any(), any()))
                .willReturn(List.of(
                        new Heading(TableColumn.NUMBER, "受理编号", 20),
                        new Heading(TableColumn.PROBLEM, "交办问题基本情况", 40),
                        new Heading(TableColumn.TYPES, "污染类型", 10),
                        new Heading(TableColumn.VERDICT, "是否属实", 10)));
        List<Disclosure> rows = List.of(PublishedResults.nanCounty(1), PublishedResults.nanCounty(2));
        given(register.search(any(), anyInt(), anyInt())).willReturn(new PageImpl<>(rows));
        given(register.of(NUMBER)).willReturn(rows);
        given(register.openToObjections(any())).willReturn(true);
    }

    @Test
    void listsPublishedRowsUnderTheColumnsOfTheTable() throws Exception {
        http.perform(get("/public/disclosures"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("交办问题基本情况"),
                                containsString("D2YY202306290007"),
                                containsString("噪声"),
                                containsString("部分属实"))));
    }

    @Test
    void searchesForWhatTheAddressAsks() throws Exception {
        http.perform(get("/public/disclosures?type=NOISE&verdict=SUBSTANTIATED&text=储能&page=2"));

        then(register)
                .should()
                .search(
                        eq(new PublicRegister.Search(
                                null, PollutionType.NOISE, Verdict.SUBSTANTIATED, null, null, null, "储能")),
                        eq(1),
                        anyInt());
    }

    @Test
    void saysWhenNothingFits() throws Exception {
        given(register.search(any(), anyInt(), anyInt())).willReturn(Page.empty());

        http.perform(get("/public/disclosures?text=nothing"))
                .andExpect(content().string(containsString("没有符合条件的公开内容")));
    }

    @Test
    void showsThePicturesOfAPlaceFirstToWhoeverWantsCards() throws Exception {
        http.perform(get("/public/disclosures?view=pictures&text=储能"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("<ul class=\"shots\">"),
                                containsString("没有公开的照片"),
                                containsString("view=pictures&amp;page=1\" aria-current=\"true\""),
                                not(containsString("<table")))));
        http.perform(get("/public/disclosures?view=<script>"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<table")));
    }

    @Test
    void showsEveryHandOffOfAPetition() throws Exception {
        http.perform(get("/public/disclosures/D2YY202306290007"))
                .andExpect(content()
                        .string(allOf(containsString("D2YY202306290007-01"), containsString("D2YY202306290007-02"))));
    }

    @Test
    void showsMeasurementsAgainstTheirLimit() throws Exception {
        http.perform(get("/public/disclosures/D2YY202306290007"))
                .andExpect(content()
                        .string(allOf(
                                containsString("<svg"),
                                containsString("56.3 dB(A)"),
                                containsString("47.5 dB(A)"),
                                containsString("50 dB(A)"),
                                containsString("达标，未给数值"))));
    }

    @Test
    void showsNothingWithoutPublication() throws Exception {
        http.perform(get("/public/disclosures/D2YY202306290008")).andExpect(status().isNotFound());
        http.perform(get("/public/disclosures/no number")).andExpect(status().isNotFound());
    }

    @Test
    void givesProgramsTheSameRows() throws Exception {
        http.perform(get("/public/disclosures.json"))
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.rows[0].caseNumber").value("D2YY202306290007"));
        http.perform(get("/public/disclosures/D2YY202306290007.json"))
                .andExpect(jsonPath("$[0].measurements[0].limit").value(50))
                .andExpect(jsonPath("$[0].measurements[1].value").isEmpty());
    }

    @Test
    void takesAnObjectionFromThePage() throws Exception {
        given(box.lodge(NUMBER, "夜间仍有噪声", "a@b.cn")).willReturn(LODGED);

        http.perform(post("/public/disclosures/D2YY202306290007/objections")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("text", "夜间仍有噪声")
                        .param("contact", "a@b.cn"))
                .andExpect(redirectedUrl("/public/disclosures/D2YY202306290007?receipt=" + RECEIPT));
    }

    @Test
    void keepsARefusedObjectionOnThePage() throws Exception {
        given(box.lodge(any(), any(), any())).willThrow(new Refusal("objection.no-publicity", NUMBER));

        http.perform(post("/public/disclosures/D2YY202306290007/objections")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("text", "夜间仍有噪声"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("夜间仍有噪声")));
    }

    @Test
    void takesAnObjectionFromAProgram() throws Exception {
        given(box.lodge(NUMBER, "夜间仍有噪声", null)).willReturn(LODGED);

        http.perform(json("{\"text\":\"夜间仍有噪声\"}"))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.receipt").value(RECEIPT));
    }

    @Test
    void tellsAProgramWhatIsWrong() throws Exception {
        given(box.lodge(any(), eq("zu spät"), any())).willThrow(new Refusal("objection.no-publicity", NUMBER));
        given(box.lodge(any(), eq("unknown"), any())).willThrow(new Refusal("objection.unknown", NUMBER));

        http.perform(json("{")).andExpect(status().isBadRequest());
        http.perform(json("[1]")).andExpect(status().isBadRequest());
        http.perform(json("{\"text\":5}")).andExpect(status().isBadRequest());
        http.perform(json("{\"text\":\"a\\u0000b\"}")).andExpect(status().isBadRequest());
        http.perform(json("{\"text\":\"zu spät\"}")).andExpect(status().isConflict());
        http.perform(json("{\"text\":\"unknown\"}")).andExpect(status().isNotFound());
        http.perform(json("{\"text\":\"" + "长".repeat(40_000) + "\"}")).andExpect(status().isPayloadTooLarge());
    }

    @Test
    void showsAReceiptInGroupsThatCanBeCopied() throws Exception {
        http.perform(get("/public/disclosures/D2YY202306290007?receipt=" + RECEIPT + "," + RECEIPT))
                .andExpect(content().string(allOf(containsString("异议已收到"), containsString(">ABCD-2345<"))));
    }

    @Test
    void showsNoForeignTextAsReceipt() throws Exception {
        http.perform(get("/public/disclosures/D2YY202306290007?receipt=<b>hello</b>"))
                .andExpect(content().string(allOf(not(containsString("<b>hello")), not(containsString("异议已收到")))));
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder json(String body) {
        return post("/public/disclosures/D2YY202306290007/objections")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }
}
