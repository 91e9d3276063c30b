package org.ecopetition.petition.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.ecopetition.audit.CaseTimeline;
import org.ecopetition.audit.RecordedEvent;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.repeat.LikelyRepeat;
import org.ecopetition.petition.repeat.Repeats;
import org.ecopetition.petition.sheet.SheetCells;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A clerk brings a transfer list in: preview, import in the background, interruption, result. Numbers of each test are its own. */
class ImportDeskTest extends HouseTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired
    private ImportDesk desk;

    @Autowired
    private ImportBook book;

    @Autowired
    private TransferDesk transfers;

    @Autowired
    private TransferReader reader;

    @Autowired
    private PetitionRegister register;

    @Autowired
    private Repeats repeats;

    @Autowired
    private CaseTimeline timeline;

    @Autowired
    private JdbcClient database;

    @Test
    void showsWhatWouldBecomeOfEachRowAndStoresNothing() {
        String id = upload(list("1,D2YY202307156001,养殖场臭气扰民,备注甲", "2,,没有编号,", "3,D2YY202307156001,养殖场臭气扰民,"));

        String page = as("intakea").get("/intake/import/" + id).body();

        assertThat(page).contains("将登记", "不能登记", "第 3 行：缺少受理编号", "与第 2 行重复", "没有导入的栏目：去向");
        assertThat(page).contains("确认导入（登记 1 行）");
        assertThat(register.look(new CaseNumber("D2YY202307156001"))).isEmpty();
    }

    @Test
    void registersOnceHoweverOftenSomebodyPressesTheButton() {
        String id = upload(list("1,D2YY202307156011,砖厂冒黑烟,", "2,D2YY202307156012,洗砂废水直排,"));

        Answer first = as("intakea").postForm("/intake/import/" + id + "/start", "");
        Answer second = as("liaisona").postForm("/intake/import/" + id + "/start", "");

        assertThat(List.of(first.status(), second.status())).containsOnly(302);
        awaitEnd(id);
        assertThat(book.find(id).orElseThrow().outcomes()).isEqualTo(Map.of(TransferOutcome.ACCEPTED, 2));
        assertThat(register.look(new CaseNumber("D2YY202307156011"))).isPresent();
        assertThat(as("intakea").get("/intake/import/" + id).body()).contains("全部处理完毕", "/intake/D2YY202307156011");
    }

    @Test
    void findsTheRepeatsAmongTheRowsOfOneList() {
        String id = upload(
                list("1,D2YY202307156191,乌嘴乡红星烧结砖厂夜间冒黑烟气味刺鼻影响村民睡觉,", "2,D2YY202307156192,投诉乌嘴乡红星烧结砖厂夜间冒黑烟气味刺鼻影响村民睡觉,"));
        desk.start(id, "intakea");
        awaitEnd(id);

        assertThat(repeats.of(new CaseNumber("D2YY202307156192")))
                .extracting(LikelyRepeat::earlier)
                .contains("D2YY202307156191");
        assertThat(timeline.of(new CaseNumber("D2YY202307156192")))
                .extracting(RecordedEvent::kind)
                .startsWith("PetitionRegistered", "LikelyRepeatsFound");
    }

    @Test
    void takesAListOnceThatComesTwice() {
        String list = list("1,D2YY202307156021,化工厂异味,");
        String first = upload(list);
        desk.start(first, "intakea");
        awaitEnd(first);

        String second = upload(list);

        assertThat(as("intakea").get("/intake/import/" + second).body())
                .contains("重复，不再登记", "已登记为 D2YY202307156021，内容相同");
    }

    @Test
    void goesOnWhereItWasInterrupted() {
        String[] rows = IntStream.rangeClosed(1, 250)
                .mapToObj(n -> n + ",D2YY20230716" + (6000 + n) + ",第" + n + "个问题,")
                .toArray(String[]::new);
        String id = upload(list(rows));
        // as if the house had gone down after a hundred rows
        assertThat(book.begin(id)).isTrue();
        database.sql("update transfer_import set heard_of_at = dateadd(minute, -2, heard_of_at) where id = ?")
                .param(id)
                .update();
        database.sql("update transfer_import_row set taken = true where import_id = ? and line <= 101")
                .param(id)
                .update();
        assertThat(as("intakea").get("/intake/import/" + id).body()).contains("中断", "导入中断在第 100 行", "继续导入");

        desk.start(id, "intakea");
        awaitEnd(id);

        assertThat(book.find(id).orElseThrow().taken()).isEqualTo(250);
        assertThat(register.look(new CaseNumber("D2YY202307166001")))
                .as("was taken before")
                .isEmpty();
        assertThat(register.look(new CaseNumber("D2YY202307166250"))).isPresent();
    }

    /** The database goes away while the second block is on its way in: no row is to blame, and none comes twice. */
    @Test
    void blamesNoRowForADatabaseThatIsAway() {
        TransferList list = new TransferList(
                List.of("序号", "受理编号", "举报内容"),
                reader(IntStream.rangeClosed(1, 150)
                        .mapToObj(n -> n + ",D2YY20230716" + (7000 + n) + ",第" + n + "处水塘发黑发臭,")
                        .toArray(String[]::new)),
                List.of());
        List<TransferFate> kept = new ArrayList<>();

        assertThatThrownBy(() -> transfers.take(list, "intakea", done -> {
                    assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                            .as("fates are kept with their rows")
                            .isTrue();
                    if (!kept.isEmpty()) {
                        throw new DataAccessResourceFailureException("away", new SQLException("stopped", "57P01"));
                    }
                    kept.addAll(done);
                }))
                .isInstanceOf(DataAccessResourceFailureException.class);

        assertThat(kept).hasSize(100).extracting(TransferFate::outcome).containsOnly(TransferOutcome.ACCEPTED);
        assertThat(register.look(new CaseNumber("D2YY202307167101"))).isEmpty();
        assertThat(transfers.take(list, "intakea", done -> {}).stream()
                        .skip(100)
                        .map(TransferFate::outcome))
                .hasSize(50)
                .containsOnly(TransferOutcome.ACCEPTED);
    }

    private List<TransferRow> reader(String... rows) {
        try {
            Path file = Files.createTempFile("list", ".csv");
            Files.writeString(file, list(rows));
            try {
                return reader.read(file).rows();
            } finally {
                Files.delete(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void givesTheListBackWithWhatBecameOfEachRow() throws IOException {
        String id = upload(list("1,D2YY202307156031,餐饮油烟,=1+1", "2,,没有编号,"));
        desk.start(id, "intakea");
        awaitEnd(id);

        List<List<String>> rows = result(id);

        assertThat(rows.get(0)).containsExactly("序号", "受理编号", "举报内容", "去向", "处理结果", "受理编号", "说明");
        assertThat(rows.get(1)).containsExactly("1", "D2YY202307156031", "餐饮油烟", "=1+1", "受理", "D2YY202307156031", "");
        assertThat(rows.get(2)).contains("未受理", "第 3 行：缺少受理编号");
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNoList() {
        Answer picture =
                as("intakea").upload("/intake/import", "照片.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1});
        Answer nothing = as("intakea").upload("/intake/import", "", new byte[0]);
        Answer letter = as("intakea").upload("/intake/import", "letter.csv", "您好".getBytes(StandardCharsets.UTF_8));
        assertThat(List.of(picture.status(), nothing.status(), letter.status())).containsOnly(422);
        assertThat(picture.body()).contains("照片.png", "不是可以读取的 XLSX 或 CSV 表格");
        assertThat(nothing.body()).contains("请选择清单文件");
        assertThat(letter.body()).contains("没有找到表头");
    }

    @Test
    void takesTheSoundRowsOfADamagedWorkbook() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("转办清单");
            SheetCells.put(sheet, 0, "序号", "批次", "受理编号", "举报内容");
            SheetCells.put(sheet, 1, "1", "第三批", "D2YY202307156071", "屠宰场污水直排水渠");
            SheetCells.put(sheet, 2, "2", "", "D2YY202307156072", "屠宰场夜间杀猪声大");
            sheet.range(1, 1, 2, 1).merge();
            SheetCells.put(sheet, 4, "3", "第三批", "D2YY202307156071", "屠宰场污水直排水渠");
            SheetCells.put(sheet, 5, "4", "第三批", "D2YY202307156073", "");
            sheet.formula(5, 3, "CONCATENATE(A1,B1)");
            SheetCells.put(sheet, 6, "5", "第三批", "", "没有编号的一件");
        }

        Answer preview = as("intakea").upload("/intake/import", "清单.xlsx", file.toByteArray());
        String id = preview.location().replaceAll(".*/", "");
        assertThat(as("intakea").get("/intake/import/" + id).body())
                .contains("确认导入（登记 2 行）", "与第 2 行重复", "D6", "第 7 行：缺少受理编号");
        desk.start(id, "intakea");
        awaitEnd(id);

        assertThat(book.find(id).orElseThrow().outcomes())
                .isEqualTo(
                        Map.of(TransferOutcome.ACCEPTED, 2, TransferOutcome.DUPLICATE, 1, TransferOutcome.REJECTED, 2));
        assertThat(register.find(new CaseNumber("D2YY202307156072")).listEntry().upperBatch())
                .isEqualTo(3);
        assertThat(register.look(new CaseNumber("D2YY202307156073"))).isEmpty();
    }

    @Test
    void takesTheSoundRowsOfAListOf50Megabytes() {
        String[] rows = IntStream.rangeClosed(1, 52)
                .mapToObj(n ->
                        n + ",D2YY2023071561" + (10 + n) + "," + (n % 26 == 0 ? "冷库噪声扰民" : "噪".repeat(350_000)) + ",")
                .toArray(String[]::new);
        String list = list(rows);
        assertThat(list.getBytes(StandardCharsets.UTF_8).length).isGreaterThan(50_000_000);

        String id = upload(list);
        desk.start(id, "intakea");
        awaitEnd(id);

        assertThat(book.find(id).orElseThrow().outcomes())
                .isEqualTo(Map.of(TransferOutcome.ACCEPTED, 2, TransferOutcome.REJECTED, 50));
        assertThat(register.look(new CaseNumber("D2YY202307156136"))).isPresent();
        assertThat(register.look(new CaseNumber("D2YY202307156162"))).isPresent();
    }

    @Test
    void refuses50MegabytesThatAreNoList() {
        byte[] noise = new byte[50_000_000];
        new Random(7).nextBytes(noise);

        Answer answer = as("intakea").upload("/intake/import", "损坏.xlsx", noise);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("损坏.xlsx", "不是可以读取的 XLSX 或 CSV 表格");
    }

    @Test
    void forgetsAListWithItsFileButNotWhatWasRegistered() {
        String id = upload(list("1,D2YY202307156041,采石场扬尘,"));
        desk.start(id, "intakea");
        awaitEnd(id);

        as("intakea").postForm("/intake/import/" + id + "/delete", "");

        assertThat(as("intakea").get("/intake/import/" + id).status()).isEqualTo(404);
        assertThat(database.sql("select count(*) from transfer_import_part where import_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(register.look(new CaseNumber("D2YY202307156041"))).isPresent();
    }

    @Test
    void showsUnitsThatThereIsMoreButNotTheTextOfALaterBatch() {
        String first = upload("(第3批)\n" + list("1,D2YY202307156051,养猪场粪水直排,"));
        desk.start(first, "intakea");
        awaitEnd(first);
        String later = "(第5批)\n" + list("1,D2YY202307156051,我是村民王小明 粪水仍在直排,");
        String second = upload(later);
        desk.start(second, "intakea");
        awaitEnd(second);

        CaseNumber number = new CaseNumber("D2YY202307156051");
        assertThat(database.sql("select text from petition_supplement where case_number = ?")
                        .param(number.value())
                        .query(String.class)
                        .list())
                .containsExactly("督察组第 5 批再次交办，请补充办理");
        assertThat(database.sql("select count(*) from case_event where case_number = ? and data like '%王小明%'")
                        .param(number.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(as("liaisona").get("/intake/" + number).body()).contains("我是村民王小明 粪水仍在直排");
        assertThat(as("intakea").get("/intake/import/" + upload(later)).body()).contains("重复，不再登记");
    }

    /** The published cases in the column sets K, L and M: each with a number and a text arrives once. */
    @Test
    void takesThePublishedCasesInEveryLayout() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/lists/cases.csv"));
        String cases = lines.stream().skip(1).collect(Collectors.joining("\n"));
        long withText = 0;
        for (String layout : List.of("K", "L", "M")) {
            String file = published(cases, layout);

            String id = upload(file);
            desk.start(id, "intakea");
            awaitEnd(id);

            ListImport done = book.find(id).orElseThrow();
            assertThat(done.taken()).as(layout).isEqualTo(done.total());
            assertThat(book.rows(id, TransferOutcome.REJECTED, 100))
                    .as(layout)
                    .allSatisfy(row -> assertThat(row.reason()).contains("缺少受理编号"));
            if (withText == 0) {
                withText = done.count(TransferOutcome.ACCEPTED);
                assertThat(withText).as("cases with a number of their own").isGreaterThan(30);
            } else {
                assertThat(done.count(TransferOutcome.DUPLICATE))
                        .as(layout + " after K")
                        .isEqualTo((int) withText);
            }
        }
    }

    private static String published(String cases, String layout) {
        String heading = Map.of(
                        "K", "序号,案卷编号,案卷类别,案卷内容,污染类型",
                        "L", "序号,受理编号,转办问题基本情况,涉及区域,污染类型,责任单位",
                        "M", "序号,受理编号,所属区域,详细地址,举报内容,承办单位")
                .get(layout);
        StringBuilder list = new StringBuilder(heading).append('\n');
        for (CsvRecord row : CsvReader.builder().ofCsvRecord(cases)) {
            String number = row.getField(1).replace("未载", "");
            String text = '"' + row.getField(12).replace("\"", "\"\"") + '"';
            String types = row.getField(13).replace("未载", "");
            list.append(row.getField(0)).append(',');
            switch (layout) {
                case "K" ->
                    list.append(number).append(",一般件,").append(text).append(',').append(types);
                case "L" ->
                    list.append(number)
                            .append(',')
                            .append(text)
                            .append(",,")
                            .append(types)
                            .append(',');
                default -> list.append(number).append(",,,").append(text).append(',');
            }
            list.append('\n');
        }
        return list.toString();
    }

    private static String list(String... rows) {
        return "序号,受理编号,举报内容,去向\n" + String.join("\n", rows) + "\n";
    }

    private String upload(String list) {
        Answer answer = as("intakea").upload("/intake/import", "清单.csv", list.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.location().replaceAll(".*/", "");
    }

    private void awaitEnd(String id) {
        await().atMost(LONG).until(() -> book.find(id).orElseThrow().state() == ImportState.DONE);
    }

    private List<List<String>> result(String id) throws IOException {
        byte[] file = as("intakea").download("/intake/import/" + id + "/result.xlsx");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.map(row -> IntStream.range(0, row.getCellCount())
                            .mapToObj(at -> row.getCellAsString(at).orElse(""))
                            .toList())
                    .toList();
        }
    }
}
