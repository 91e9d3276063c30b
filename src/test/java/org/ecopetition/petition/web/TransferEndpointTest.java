package org.ecopetition.petition.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.petition.sheet.SheetCells;
import org.ecopetition.petition.supplement.SupplementBook;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Transfer lists as teams really send them, handed in over HTTP; numbers of each test are its own. */
class TransferEndpointTest extends HouseTest {

    private static final String IMPORT = "/api/petitions/import";
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Autowired
    private PetitionRegister register;

    @Autowired
    private SupplementBook supplements;

    static Stream<Arguments> encodings() {
        return Stream.of(
                arguments("UTF-8", 1, (Object) StandardCharsets.UTF_8, ""),
                arguments("UTF-8 with mark", 2, StandardCharsets.UTF_8, "\uFEFF"),
                arguments("GB18030", 3, GB18030, ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void readsColumnSetKInEveryEncoding(String name, int series, Charset charset, String mark) {
        String number = "D2YY20230713100" + series;
        String list = mark + """
                湘江新区群众信访举报接办情况一览表,,,,,,
                (第十九批 2023年7月14日),,,,,,
                序号,案卷编号,批次,案卷类别,案卷内容,污染类型,接件时间
                1,%s,第十九批,重点件,"小区一期,没有分类垃圾桶",其他污染、噪音,2023-07-13 09:30
                合计,1,,,,,
                """.formatted(number);

        Answer answer = as("intakea").upload(IMPORT, "清单.csv", list.getBytes(charset));

        assertThat(answer.read("$.accepted")).isEqualTo("1");
        assertThat(answer.list("$.rows[*].row")).containsExactly("4");
        Petition petition = petition(number);
        assertThat(petition.channel()).isEqualTo(Channel.PHONE);
        assertThat(petition.receivedAt()).isEqualTo("2023-07-13T01:30:00Z");
        assertThat(petition.listEntry().upperBatch()).isEqualTo(19);
        assertThat(petition.listEntry().keyMarked()).isTrue();
        assertThat(petition.listEntry().types()).containsExactlyInAnyOrder(PollutionType.OTHER, PollutionType.NOISE);
    }

    @Test
    void readsColumnSetLFromAWorkbook() {
        byte[] list = workbook(
                List.of("株洲市信访件转办表"),
                List.of("序号", "受理编号", "转办问题\n基本情况", "涉及区域", "污染类型", "责任单位"),
                List.of("1", "D3YY202405140101", "养殖场臭气扰民", "益阳市南县", "大气", "南县人民政府"),
                List.of(),
                List.of("2", "X3YY202405140102(*)", "洗砂废水直排", "株洲市醴陵市", "水,海底噪音", "市水利局"));

        Answer answer = as("liaisona").upload(IMPORT, "list.xlsx", list);

        assertThat(answer.list("$.rows[*].outcome")).containsExactly("ACCEPTED", "ACCEPTED");
        assertThat(answer.list("$.rows[*].row")).containsExactly("3", "5");
        assertThat(petition("D3YY202405140101").regionCode()).isEqualTo("430921");
        Petition foreign = petition("X3YY202405140102");
        assertThat(foreign.channel()).isEqualTo(Channel.LETTER);
        assertThat(foreign.listEntry().keyMarked()).isTrue();
        assertThat(foreign.regionCode()).isNull();
        assertThat(foreign.listEntry().note()).contains("涉及区域：株洲市醴陵市", "污染类型：水,海底噪音", "责任单位：市水利局");
    }

    @Test
    void readsColumnSetMWithDatesOfAWorkbook() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("受理");
            SheetCells.put(sheet, 0, "序号", "受理时间", "受理编号", "所属区域", "详细地址", "举报内容", "承办单位");
            sheet.value(1, 0, 1);
            sheet.value(1, 1, LocalDateTime.of(2023, 8, 1, 10, 20));
            sheet.style(1, 1).format("yyyy-mm-dd hh:mm").set();
            sheet.value(1, 2, 20230801201L);
            sheet.value(1, 3, "大通湖区");
            sheet.value(1, 4, "河坝镇");
            sheet.value(1, 5, "鱼塘换水污染沟渠");
            sheet.value(1, 6, "大通湖管理区");
        }

        Answer answer = as("intakea").upload(IMPORT, "list.xlsx", file.toByteArray());

        assertThat(answer.list("$.rows[*].caseNumber")).containsExactly("routine-20230801201");
        Petition petition = petition("routine-20230801201");
        assertThat(petition.rawNumber()).isEqualTo("20230801201");
        assertThat(petition.receivedAt()).isEqualTo("2023-08-01T02:20:00Z");
        assertThat(petition.regionCode()).isEqualTo("430971");
        assertThat(petition.place()).isEqualTo("河坝镇");
    }

    @Test
    void carriesAMergedBatchDownAndNamesBrokenCells() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("接办");
            SheetCells.put(sheet, 0, "批次", "案卷编号", "案卷内容", "污染类型", "接件时间");
            sheet.value(1, 0, "第三批");
            sheet.range(1, 0, 2, 0).merge();
            SheetCells.put(sheet, 1, "", "D2YY202306290301", "夜间噪声", "噪声", "2023年6月29日");
            SheetCells.put(sheet, 2, "", "D2YY202306290302", "粉尘", "扬尘污染", "2023-06");
            sheet.value(3, 1, "D2YY202306290303");
            sheet.formula(3, 2, "A1+B1");
        }

        Answer answer = as("intakea").upload(IMPORT, "list.xlsx", file.toByteArray());

        assertThat(answer.list("$.rows[*].outcome")).containsExactly("ACCEPTED", "ACCEPTED", "REJECTED");
        assertThat(answer.read("$.rows[2].reason")).contains("第 4 行", "C4");
        assertThat(petition("D2YY202306290302").listEntry().upperBatch()).isEqualTo(3);
        assertThat(petition("D2YY202306290302").listEntry().note()).contains("2023-06");
        assertThat(petition("D2YY202306290302").listEntry().types()).containsExactly(PollutionType.AIR);
    }

    @Test
    void storesNothingWhenItOnlyTries() {
        byte[] list = csv("D2YY202307010401,第一批,烟囱冒黑烟");

        Answer tried = as("intakea").upload(IMPORT + "?dryRun=true", "list.csv", list);

        assertThat(tried.list("$.rows[*].outcome")).containsExactly("ACCEPTED");
        assertThat(register.look(new CaseNumber("D2YY202307010401"))).isEmpty();
        assertThat(as("intakea").upload(IMPORT, "list.csv", list).body()).isEqualTo(tried.body());
    }

    @Test
    void createsNothingTwice() {
        byte[] list = csv("D2YY202307010501,第一批,烟囱冒黑烟", "D2YY202307010501,第一批,烟囱冒黑烟", "D2YY202307010502,第一批,污水");
        Answer first = as("intakea").upload(IMPORT, "list.csv", list);

        Answer again = as("intakea").upload(IMPORT, "list.csv", list);

        assertThat(first.list("$.rows[*].outcome")).containsExactly("ACCEPTED", "DUPLICATE", "ACCEPTED");
        assertThat(again.list("$.rows[*].outcome")).containsOnly("DUPLICATE");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("D2YY202307010501")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void takesTheSameNumberInALaterBatchForASupplement() {
        as("intakea").upload(IMPORT, "list.csv", csv("D2YY202307020601,第二批,鞭炮厂异味"));
        byte[] later = csv("D2YY202307020601,第五批,补充反映异味仍在,电话13812345678");

        Answer answer = as("intakea").upload(IMPORT, "list.csv", later);
        Answer again = as("intakea").upload(IMPORT, "list.csv", later);
        Answer contradiction = as("intakea").upload(IMPORT, "list.csv", csv("D2YY202307020601,第二批,另一件事"));

        assertThat(answer.list("$.rows[*].outcome")).containsExactly("ACCEPTED");
        assertThat(answer.read("$.rows[0].reason")).contains("补充办理");
        assertThat(again.list("$.rows[*].outcome")).containsExactly("DUPLICATE");
        assertThat(contradiction.list("$.rows[*].outcome")).containsExactly("REJECTED");
        assertThat(supplements.of(new CaseNumber("D2YY202307020601")))
                .singleElement()
                .satisfies(asked -> assertThat(asked.text()).isEqualTo("督察组第 5 批再次交办，请补充办理"));
        assertThat(supplements.received(new CaseNumber("D2YY202307020601")))
                .singleElement()
                .satisfies(asked -> assertThat(asked.text()).contains("异味仍在"));
    }

    @Test
    void namesWhatIsWrongWithARow() {
        Answer answer = as("intakea")
                .upload(IMPORT, "list.csv", csv(",第一批,没有编号", "D2YY202307030701,第一批,", "D2YY202307030702,第一批,好的"));

        assertThat(answer.read("$.accepted")).isEqualTo("1");
        assertThat(answer.read("$.rejected")).isEqualTo("2");
        assertThat(answer.read("$.rows[0].reason")).contains("第 2 行", "受理编号");
        assertThat(answer.read("$.rows[1].reason")).contains("第 3 行", "问题内容");
    }

    static Stream<Arguments> noLists() throws IOException {
        return Stream.of(
                arguments("empty", new byte[0], "空的"),
                arguments("old or locked", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, ".xls"),
                arguments("a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, (byte) 0xFF, (byte) 0xFF}, "读"),
                arguments("another archive", archive("readme.txt", 10), "XLSX"),
                arguments("a broken archive", Arrays.copyOf(archive("xl/workbook.xml", 900), 60), "XLSX"),
                arguments("without headings", "甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8), "表头"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noLists")
    void refusesWhatIsNoList(String name, byte[] file, String reason) {
        Answer answer = as("intakea").upload(IMPORT, "list.xlsx", file);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.read("$.detail")).contains(reason);
        assertThat(answer.read("$.title")).isEqualTo("清单不能导入");
    }

    @Test
    void refusesAnArchiveThatUnfoldsTooFar() throws IOException {
        Answer answer = as("intakea").upload(IMPORT, "list.xlsx", archive("xl/workbook.xml", 1_100_000_000L));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.read("$.detail")).contains("解压");
    }

    @Test
    void asksForTheFile() {
        Answer answer = as("intakea").postForm(IMPORT, "x=1");
        Answer other = as("intakea").upload(IMPORT, "other", "list.csv", new byte[] {1});

        assertThat(answer.status()).isEqualTo(415);
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.read("$.detail")).contains("file");
    }

    @Test
    void letsOnlyIntakeAndTheCoordinationGroupImport() {
        byte[] list = csv("D2YY202307040801,第一批,不该进来");

        assertThat(as("unit430921a").upload(IMPORT, "list.csv", list).status()).isEqualTo(403);
        assertThat(as("auditora").upload(IMPORT, "list.csv", list).status()).isEqualTo(403);
        assertThat(stranger().upload(IMPORT, "list.csv", list).status()).isEqualTo(401);
        assertThat(register.look(new CaseNumber("D2YY202307040801"))).isEmpty();
    }

    private Petition petition(String number) {
        return register.find(new CaseNumber(number));
    }

    private static byte[] csv(String... rows) {
        return Stream.concat(Stream.of("受理编号,批次,问题基本情况"), Arrays.stream(rows).map(TransferEndpointTest::quoted))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The third cell may hold commas. */
    private static String quoted(String row) {
        String[] cells = row.split(",", 3);
        return cells[0] + "," + cells[1] + ",\"" + cells[2] + "\"";
    }

    @SafeVarargs
    private static byte[] workbook(List<String>... lines) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("清单");
            IntStream.range(0, lines.length)
                    .forEach(line -> SheetCells.put(sheet, line, lines[line].toArray(String[]::new)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return file.toByteArray();
    }

    private static byte[] archive(String entry, long size) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(entry));
            byte[] zeros = new byte[1_000_000];
            for (long written = 0; written < size; written += zeros.length) {
                zip.write(zeros, 0, (int) Math.min(zeros.length, size - written));
            }
        }
        return file.toByteArray();
    }
}
