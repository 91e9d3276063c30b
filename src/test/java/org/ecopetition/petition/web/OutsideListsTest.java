package org.ecopetition.petition.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.ReceiptCompletion;
import org.ecopetition.petition.intake.IntakeRecords;
import org.ecopetition.petition.sheet.WorkbookParts;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists from other houses, handed in over HTTP and on the page; numbers of each test are its own. */
class OutsideListsTest extends HouseTest {

    private static final Path LISTS = Path.of("src/test/resources/lists/outside");

    @Autowired
    private PetitionRegister register;

    @Autowired
    private ReceiptCompletion completion;

    @Autowired
    private IntakeRecords intakes;

    @Test
    void writesAnEscapedCarriageReturnAsALineEnd() throws IOException {
        Answer answer = take("import-carriage-return-escape.xlsx");

        assertThat(answer.list("$.rows[*].outcome")).containsExactly("ACCEPTED");
        assertThat(textOf("D2YY202307140861")).isEqualTo("1.夜间噪声\n2.粉尘");
    }

    @Test
    void takesTheSheetInSightAndSaysAWordAboutTheHiddenOne() throws IOException {
        Answer answer = take("import-hidden-first-sheet.xlsx");

        assertThat(answer.list("$.rows[*].caseNumber")).containsExactly("D2YY202307140822");
        assertThat(answer.read("$.notices[0]")).contains("本批", "隐藏的工作表", "上一批");
        assertThat(page(Files.readAllBytes(LISTS.resolve("import-hidden-first-sheet.xlsx"))))
                .contains("隐藏的工作表没有导入：上一批");
    }

    @Test
    void keepsTheZerosThatANumberIsShownWith() throws IOException {
        Answer answer = as("intakea")
                .upload(
                        "/api/petitions/import?dryRun=true",
                        "list.xlsx",
                        Files.readAllBytes(LISTS.resolve("import-number-shown-as-018.xlsx")));

        assertThat(answer.read("$.rows[0].caseNumber")).endsWith("-018");
    }

    @Test
    void takesEachPartOfASheetUnderItsOwnTitle() throws IOException {
        Answer answer = take("import-repeated-heading-and-second-batch-title.xlsx");

        assertThat(answer.list("$.rows[*].caseNumber")).containsExactly("D3YY202405110801", "D3YY202405120802");
        assertThat(batchOf("D3YY202405110801")).isEqualTo(3);
        assertThat(batchOf("D3YY202405120802")).isEqualTo(4);
        assertThat(answer.list("$.rows[*].regionCode")).containsExactly("430923", "430922");
    }

    @Test
    void readsStrictOpenXml() throws IOException {
        Answer answer = take("import-strict-open-xml.xlsx");

        assertThat(answer.list("$.rows[*].caseNumber")).containsExactly("D2YY202307140881");
        assertThat(answer.list("$.rows[*].types[0]")).containsExactly("NOISE");
    }

    @Test
    void readsSeveralBatchesOfOneText() {
        String list = """
                交办清单（第三批 2024年5月12日）,,
                受理编号,交办问题基本情况,备注
                D3YY202405119001,一件,
                合计,1件,
                交办清单（第三批 2024年5月12日）,,
                受理编号,交办问题基本情况,备注
                D3YY202405119002,同一批的下一页,
                第四批,,
                D3YY202405119003,下一批,
                交办清单（第35-1批）,,
                交办问题基本情况,受理编号,批次
                再下一批,D3YY202405119004,
                有批次的,D3YY202405119005,第五批
                批次不明的,D3YY202405119006,第35-1批
                """;

        Answer answer =
                as("intakea").upload("/api/petitions/import", "list.csv", list.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.list("$.rows[*].outcome"))
                .as(answer.body())
                .hasSize(6)
                .containsOnly("ACCEPTED");
        assertThat(batchOf("D3YY202405119002")).isEqualTo(3);
        assertThat(batchOf("D3YY202405119003")).isEqualTo(4);
        assertThat(batchOf("D3YY202405119004")).isZero();
        assertThat(answer.read("$.rows[3].unread")).contains("第35-1批");
        assertThat(batchOf("D3YY202405119005")).isEqualTo(5);
        assertThat(batchOf("D3YY202405119006")).isZero();
        assertThat(answer.read("$.rows[5].unread")).contains("批次：第35-1批");
    }

    @Test
    void marksHiddenRowsAndCellsThatNobodyCanRead() {
        byte[] list = new WorkbookParts()
                .sheet(
                        "清单",
                        "visible",
                        WorkbookParts.data(
                                WorkbookParts.row(1, "受理编号", "举报内容", "行政区域", "污染类型"),
                                WorkbookParts.row(2, "D3YY202405119011", "看得见", "南县", "油烟扰民、噪声"),
                                WorkbookParts.row(
                                                3,
                                                "D3YY202405119012",
                                                "看不见",
                                                "<c t=\"e\"><v>#REF!</v></c>",
                                                "<c><f>A1</f></c>")
                                        .replace("<row", "<row hidden=\"1\""),
                                WorkbookParts.row(4, "D3YY202405119013", "#REF!", "南县", "水")))
                .bytes();

        Answer answer = as("intakea").upload("/api/petitions/import", "list.xlsx", list);
        String page = page(list);

        assertThat(answer.list("$.rows[*].outcome")).containsExactly("ACCEPTED", "ACCEPTED", "REJECTED");
        assertThat(answer.read("$.rows[0].unread")).isEqualTo("污染类型：油烟扰民、噪声");
        assertThat(answer.read("$.rows[1].unread")).contains("行政区域：#REF!", "污染类型：?D3", "隐藏");
        assertThat(answer.read("$.rows[2].reason")).contains("B4");
        assertThat(answer.read("$.notices[0]")).contains("1 行", "第 3 行");
        assertThat(page).contains("南县", "噪声", "区域未识别", "类型未识别", "未识别，分类时核对", "油烟扰民", "第 3 行");
    }

    @Test
    void guessesNeitherDayNorRegionNorChannel() {
        String list = """
                受理编号,举报内容,行政区域,举报方式,受理时间
                B3-甲71,夜间噪声,衡南县,小程序,03/04/2023
                B3-甲72,粉尘,南县,其他途径,2023年6月31日
                D2YY202306299073,污水,南县,,6月5日
                """;

        Answer answer = upload(list);
        Answer again = upload(list);
        Answer rewritten = upload(list.replace("夜间噪声", "夜间\u200B噪声").replace("B3-甲71", "\uFEFFＢ３－甲 71"));

        assertThat(answer.list("$.rows[*].caseNumber"))
                .containsExactly("undated-B3-甲71", "undated-B3-甲72", "D2YY202306299073");
        assertThat(again.list("$.rows[*].outcome")).containsOnly("DUPLICATE");
        assertThat(rewritten.list("$.rows[*].outcome")).containsOnly("DUPLICATE");
        Petition unknown = register.find(new CaseNumber("undated-B3-甲71"));
        assertThat(unknown.receivedAt()).isNull();
        assertThat(unknown.channel()).isEqualTo(Channel.UNKNOWN);
        assertThat(unknown.regionCode()).isNull();
        assertThat(unknown.listEntry().note()).contains("行政区域：衡南县", "举报方式：小程序", "受理时间：03/04/2023", "未载明受理日期");
        assertThat(register.find(new CaseNumber("undated-B3-甲72")).channel()).isEqualTo(Channel.OTHER);
        assertThat(register.find(new CaseNumber("D2YY202306299073")).receivedAt())
                .isEqualTo("2023-06-29T00:00:00Z");
        assertThat(as("liaisona").get("/batches").body()).contains("日期未载明");
        assertThat(as("auditora").get("/audit?number=undated-B3").body()).contains("日期未载明");
    }

    @Test
    void asksForTheDayAndKeepsTheNumberKnown() {
        String list = "受理编号,举报内容\nB3-乙81,夜间噪声\n";
        upload(list);
        CaseNumber number = new CaseNumber("undated-B3-乙81");

        assertThatThrownBy(() -> completion.complete(number, null, Channel.LETTER, "liaisona"))
                .hasMessage("petition.no-date");
        completion.complete(number, Instant.parse("2023-06-29T01:00:00Z"), Channel.LETTER, "liaisona");

        assertThat(register.find(number).programme()).isEqualTo("provincial-2-2023");
        assertThat(register.find(number).channel()).isEqualTo(Channel.LETTER);
        assertThat(upload(list).list("$.rows[*].outcome")).containsExactly("DUPLICATE");
    }

    @Test
    void refusesANumberThatHasLostItsDigits() {
        Answer answer = upload("受理编号,举报内容\n2.02308E+11,夜间噪声\n");

        assertThat(answer.read("$.rows[0].outcome")).isEqualTo("REJECTED");
        assertThat(answer.read("$.rows[0].reason")).contains("科学计数法");
    }

    private Answer upload(String list) {
        return as("intakea").upload("/api/petitions/import", "list.csv", list.getBytes(StandardCharsets.UTF_8));
    }

    private Answer take(String name) throws IOException {
        return as("intakea").upload("/api/petitions/import", name, Files.readAllBytes(LISTS.resolve(name)));
    }

    private String page(byte[] list) {
        Answer answer = as("intakea").upload("/intake/import", "list.xlsx", list);
        assertThat(answer.status()).isEqualTo(302);
        return as("intakea")
                .get("/intake/import/" + answer.location().replaceAll(".*/", ""))
                .body();
    }

    private String textOf(String number) {
        return intakes.findById(number).orElseThrow().receivedText();
    }

    private int batchOf(String number) {
        return Objects.requireNonNullElse(
                register.find(new CaseNumber(number)).listEntry().upperBatch(), 0);
    }
}
