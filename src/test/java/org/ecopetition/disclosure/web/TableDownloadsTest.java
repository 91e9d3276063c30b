package org.ecopetition.disclosure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.handedTo;
import static org.ecopetition.process.Forms.published;
import static org.ecopetition.process.Forms.rectified;
import static org.ecopetition.process.Forms.reviewed;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.substantiated;
import static org.ecopetition.process.Forms.with;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The public table as files, opened as whoever downloads them would. */
class TableDownloadsTest extends ProcessTest {

    private static final int BATCH = 8101;

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private JdbcClient database;

    private MockMvc http;

    @BeforeEach
    void openTheStreet() {
        http = MockMvcBuilders.webAppContextSetup(house).build();
    }

    @Test
    void givesASpreadsheetThatLooksLikeTheOfficialTable() throws Exception {
        String number = inBatch(BATCH);

        List<List<String>> rows = sheet("/public/disclosures.xlsx?batch=" + BATCH);

        assertThat(rows.get(0)).startsWith("群众信访举报转办和边督边改公开情况一览表");
        assertThat(rows.get(1)).startsWith("（第8101批1件，交办时间：2023年6月29日；公开时间：2023年6月29日）");
        assertThat(rows.get(2))
                .containsExactly(
                        "序号", "受理编号", "交办问题基本情况", "行政区域", "污染类型", "调查核实情况", "是否属实", "处理和整改情况", "是否办结", "责任人被处理情况");
        assertThat(rows.get(3)).startsWith("1", number).contains("南县", "噪声", "属实", "已办结", "无");
        assertThat(rows).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "A, 序号 受理编号 交办问题基本情况 行政区域 问题类型 调查核实情况 是否属实 办结目标 处理和整改情况 是否办结 责任人被处理情况",
        "B, 序号 受理编号 交办问题基本情况 行政区域 污染类型 调查核实情况 是否属实 处理和整改情况 责任人被处理情况",
        "C, 序号 受理编号 转办问题基本情况 行政区域 污染类型 调查核实情况 是否属实 处理和整改情况 问责情况 备注",
        "E, 序号 受理编号 交办问题基本情况 行政区域 污染类型 调查核实情况 是否属实 处理和整改情况 是否办结 责任人被处理情况",
        "F, 序号 受理编号 受理方式 转办问题基本情况 行政区域 污染类型 调查核实情况 是否属实 处理和整改情况 办结目标 是否办结 问责情况"
    })
    void hasTheColumnsThatRoundsOfInspectionPublish(String layout, String headings) throws Exception {
        inBatch(8102);

        assertThat(sheet("/public/disclosures.xlsx?batch=8102&layout=" + layout).get(2))
                .containsExactly(headings.split(" "));
    }

    @Test
    void givesAWordDocumentThatPrintsAcrossA3() throws Exception {
        String number = inBatch(8103);

        try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(
                download("/public/disclosures.docx?batch=8103&layout=A").getContentAsByteArray()))) {
            assertThat(paper.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .startsWith("群众信访举报转办和边督边改公开情况一览表", "（第8103批1件，交办时间：2023年6月29日；公开时间：2023年6月29日）");
            XWPFTable table = paper.getTables().get(0);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(textsOf(table, 0)).contains("办结目标", "责任人被处理情况");
            assertThat(textsOf(table, 1)).startsWith("1", number).contains("南县", "立行立改");
            assertThat(paper.getDocument().getBody().getSectPr().getPgSz().getOrient())
                    .isEqualTo(STPageOrientation.LANDSCAPE);
        }
    }

    @Test
    void givesDataThatASpreadsheetReadsAndTakesNoCellForAFormula() throws Exception {
        String number = inBatch(8104);
        database.sql("update disclosure set measures = '=1+1' where case_number = ?")
                .param(number)
                .update();

        String csv = download("/public/disclosures.csv?batch=8104").getContentAsString(StandardCharsets.UTF_8);

        assertThat(csv).startsWith("\uFEFF受理编号,批次,受理方式,交办问题基本情况,行政区域,");
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains(number + ",8104,来电,").contains(",'=1+1,已办结,");
    }

    @Test
    void keepsFilesToWhatTheQueryFinds() throws Exception {
        inBatch(8105);

        assertThat(sheet("/public/disclosures.xlsx?batch=8105&closing=STAGED")).hasSize(3);
        assertThat(sheet("/public/disclosures.xlsx?batch=8105&text=100%25")).hasSize(3);
        assertThat(sheet("/public/disclosures.xlsx?batch=8105&programme=provincial-2-2023&closing=CLOSED"))
                .hasSize(4);
    }

    @Test
    void namesNoCallerInAnyFile() throws Exception {
        inBatch(8106);

        String csv = download("/public/disclosures.csv?batch=8106").getContentAsString(StandardCharsets.UTF_8);

        assertThat(csv).doesNotContain("王小明", "13812345678");
    }

    @Test
    void sendsWhoWantsTooMuchOnPaperToTheSpreadsheet() throws Exception {
        String number = inBatch(8107);
        copy(number, 20_001);

        MockHttpServletResponse answer = http.perform(get("/public/disclosures.docx?batch=8107"))
                .andReturn()
                .getResponse();

        database.sql("delete from disclosure where id like 'copy-%'").update();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("最多 20,000 行");
    }

    @Test
    void putsEveryRowOnPaperWhateverItsText() throws Exception {
        String number = inBatch(8108);
        database.sql("update disclosure set measures = ? where case_number = ?")
                .params("一、<拆除>&关停\n二、\u0001复绿", number)
                .update();
        copy(number, 1_200);

        MockHttpServletResponse answer = download("/public/disclosures.docx?batch=8108");

        database.sql("delete from disclosure where id like 'copy-%'").update();
        double usual = ZipSecureFile.getMinInflateRatio();
        ZipSecureFile.setMinInflateRatio(0); // rows that are all alike look like an attack to who opens them
        try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            ZipSecureFile.setMinInflateRatio(usual);
            XWPFTable table = paper.getTables().get(0);
            assertThat(table.getNumberOfRows()).isEqualTo(1_202);
            assertThat(textsOf(table, 1_201)).startsWith("1201", number).contains("一、<拆除>&关停\n二、复绿");
        }
    }

    @Test
    void givesProgramsEveryRowAtOnce() throws Exception {
        String number = inBatch(8109);
        copy(number, 700);

        String json =
                download("/public/disclosures.json?size=all&batch=8109").getContentAsString(StandardCharsets.UTF_8);

        database.sql("delete from disclosure where id like 'copy-%'").update();
        assertThat(JsonPath.<Integer>read(json, "$.total")).isEqualTo(701);
        assertThat(JsonPath.<List<String>>read(json, "$.rows[*].rawNumber"))
                .hasSize(701)
                .containsOnly(number);
    }

    @Test
    void sendsAFileTwiceOnlyWhenSomethingChanged() throws Exception {
        String number = inBatch(8110);
        String before = download("/public/disclosures.xlsx?batch=8110").getHeader("ETag");

        assertThat(status("/public/disclosures.xlsx?batch=8110", before)).isEqualTo(304);
        assertThat(status("/public/disclosures.csv?batch=8110", before)).isEqualTo(200);
        copy(number, 1);
        assertThat(status("/public/disclosures.xlsx?batch=8110", before)).isEqualTo(200);
        database.sql("delete from disclosure where id like 'copy-%'").update();
    }

    private int status(String address, String known) throws Exception {
        return http.perform(get(address).header("If-None-Match", known))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    /** So many more rows like that of the case. */
    private void copy(String number, int count) {
        database.sql(
                        "insert into disclosure (id, hand_off, case_number, version, state, region_name, unit_name, channel,"
                                + " key_item, batch_number, types, problem, findings, verdict, measures, closing_state, accountability,"
                                + " received_on, handed_off_on, marks, approved_by, published_at, publicity_from, publicity_to,"
                                + " programme, raw_number, goal) select 'copy-' || x, hand_off, case_number, x, state, region_name,"
                                + " unit_name, channel, key_item, batch_number, types, problem, findings, verdict, measures,"
                                + " closing_state, accountability, received_on, handed_off_on, marks, approved_by, published_at,"
                                + " publicity_from, publicity_to, programme, raw_number, goal from disclosure, system_range(2, ?)"
                                + " where case_number = ? and version = 1")
                .params(count + 1, number)
                .update();
    }

    /** A published case of the batch. */
    private String inBatch(int batch) {
        String number = called();
        complete("liaisona", "classifyPetition", number, environmental("NOISE"));
        complete("liaisona", "assignHandlers", number, with(handedTo(NAN_COUNTY), "batchNumber", batch));
        String key = number + "-01";
        complete("unit430921a", "signReceipt", key, signed());
        complete("unit430921a", "verifyAllegation", key, substantiated());
        complete("unit430921a", "rectify", key, rectified());
        complete("liaisona", "reviewResult", key, reviewed("CLOSED"));
        complete("liaisonb", "reviewDisclosure", key, published());
        return number;
    }

    private List<List<String>> sheet(String address) throws Exception {
        try (ReadableWorkbook book = new ReadableWorkbook(
                        new ByteArrayInputStream(download(address).getContentAsByteArray()));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream()
                            .filter(cell -> cell != null)
                            .map(Cell::getText)
                            .filter(text -> !text.isEmpty())
                            .toList())
                    .toList();
        }
    }

    private MockHttpServletResponse download(String address) throws Exception {
        MvcResult started = http.perform(get(address)).andReturn();
        return http.perform(asyncDispatch(started)).andReturn().getResponse();
    }

    private static List<String> textsOf(XWPFTable table, int row) {
        return table.getRow(row).getTableCells().stream()
                .map(XWPFTableCell::getText)
                .toList();
    }
}
