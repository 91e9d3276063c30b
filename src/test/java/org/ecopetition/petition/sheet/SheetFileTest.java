package org.ecopetition.petition.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ecopetition.petition.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader sees in the files that spreadsheet programs write. */
class SheetFileTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "18|000|018",
                "18|General|18",
                "18|0_ |18",
                "20230801201|General|20230801201",
                "202308012010|General|202308012010",
                "202308012010|0.00E+00|202308012010",
                "0.185|0%|19%",
                "0.185|0.0%|18.5%",
                "12345.6|#,##0.00|12,345.60",
                "45106|yyyy-mm-dd|2023-06-29",
                "45106|yyyy\"年\"m\"月\"d\"日\"|2023年6月29日",
                "45106|m\"月\"d\"日\";@|6月29日",
                "45106.395833333336|[$-804]yyyy/m/d h:mm|2023/6/29 9:30",
                "0.30000000000000004|General|0.3",
                "-0|General|0",
                "430921202306280001|General|4.30921E+17",
            })
    void showsANumberByItsFormat(String number, String format, String shown) {
        SheetTable table = read(new WorkbookParts()
                .formats(format)
                .sheet(
                        "清单",
                        "visible",
                        WorkbookParts.data(WorkbookParts.row(1, "<c s=\"1\"><v>" + number + "</v></c>")))
                .bytes());

        assertThat(table.lines().get(0).cell(0)).isEqualTo(shown);
    }

    @Test
    void keepsTheDayOfADateThatIsShownWithoutItsYear() {
        SheetTable table = read(new WorkbookParts()
                .formats("m\"月\"d\"日\"", "h:mm")
                .sheet(
                        "清单",
                        "visible",
                        WorkbookParts.data(WorkbookParts.row(1, "<c s=\"1\"><v>45106</v></c>", "<c><v>45106</v></c>")))
                .bytes());

        assertThat(table.lines().get(0).dateOrCell(0)).isEqualTo("2023-06-29");
        assertThat(table.lines().get(0).dateOrCell(1)).isEqualTo("45106");
    }

    @Test
    void showsFormulasErrorsTruthAndRuns() {
        SheetTable table = read(new WorkbookParts()
                .sheet(
                        "清单",
                        "visible",
                        WorkbookParts.data(WorkbookParts.row(
                                3,
                                "<c t=\"str\"><f>A1&amp;B1</f><v>甲_x000D_&#10;乙_x005F_x000D_</v></c>",
                                "<c t=\"b\"><v>1</v></c>",
                                "<c t=\"e\"><v>#REF!</v></c>",
                                "<c><f>A1+1</f></c>",
                                "<c t=\"inlineStr\"><is><r><t>夜间</t></r><rPh><t>yè</t></rPh><r><t xml:space=\"preserve\"> 噪声</t></r></is></c>",
                                "<c t=\"d\"><v>2023-06-29T09:30:00</v></c>",
                                "#N/A")))
                .bytes());

        SheetLine line = table.lines().get(0);
        assertThat(line.number()).isEqualTo(3);
        assertThat(line.cells())
                .containsExactly("甲\n乙_x000D_", "TRUE", "#REF!", "", "夜间 噪声", "2023-06-29 09:30:00", "#N/A");
        assertThat(line.broken()).containsOnlyKeys(2, 3, 6).containsEntry(3, "D3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"worksheets/sheet1.xml", "worksheets/清单.xml", "tab.xml", "../xl/worksheets/S9.XML"})
    void spreadsMergedCellsWhateverThePartIsCalled(String part) {
        SheetTable table = read(new WorkbookParts()
                .sheet(
                        "清单",
                        "visible",
                        part,
                        WorkbookParts.data(
                                        WorkbookParts.row(1, "第三批", "甲"),
                                        WorkbookParts.row(2, "", "乙"),
                                        WorkbookParts.row(3, "", "丙"))
                                + "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>")
                .bytes());

        assertThat(table.lines()).extracting(line -> line.cell(0)).containsExactly("第三批", "第三批", "");
    }

    @Test
    void readsTheSheetInSightAndNamesTheOthers() {
        SheetTable table = read(
                new WorkbookParts()
                        .sheet("旧", "hidden", WorkbookParts.data(WorkbookParts.row(1, "旧表")))
                        .sheet("更旧", "veryHidden", WorkbookParts.data(WorkbookParts.row(1, "旧表")))
                        .sheet("说明", "visible", WorkbookParts.data(WorkbookParts.row(1, "填表说明")))
                        .sheet("本批", "visible", WorkbookParts.data(WorkbookParts.row(1, "表头")))
                        .sheet("Sheet3", "visible", WorkbookParts.data())
                        .bytes(),
                "表头");

        assertThat(table.lines().get(0).cells()).containsExactly("表头");
        assertThat(table.notices())
                .extracting(Refusal::code)
                .containsExactly("transfer.other-sheets", "transfer.hidden-sheets");
        assertThat(table.notices().get(0).arguments()).containsExactly("本批", "说明");
        assertThat(table.notices().get(1).arguments()).containsExactly("本批", "旧、更旧");
    }

    @Test
    void saysThatTheListStandsInAHiddenSheet() {
        byte[] file = new WorkbookParts()
                .sheet("本批", "hidden", WorkbookParts.data(WorkbookParts.row(1, "表头")))
                .sheet("封面", "visible", WorkbookParts.data(WorkbookParts.row(1, "封面")))
                .bytes();

        assertThatThrownBy(() -> read(file, "表头")).hasMessage("transfer.no-headings-in-sight");
    }

    @Test
    void knowsHiddenRowsAndColumns() {
        SheetTable table = read(new WorkbookParts()
                .sheet(
                        "清单",
                        "visible",
                        "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>"
                                + WorkbookParts.data(
                                        WorkbookParts.row(1, "甲"),
                                        WorkbookParts.row(2, "乙").replace("<row", "<row hidden=\"true\"")))
                .bytes());

        assertThat(table.lines()).extracting(SheetLine::isHidden).containsExactly(false, true);
        assertThat(table.hiddenColumns()).containsExactlyInAnyOrder(1, 2);
    }

    static Stream<Arguments> savedTexts() {
        String list = "标题,第三批\n表头,内容\n018,\"两行\n文字,逗号 \"\"引号\"\"\"\n";
        String tabs = "标题\t第三批\n表头\t内容\n018\t\"两行\n文字,逗号 \"\"引号\"\"\"\n";
        String semicolons = "标题;第三批\n表头;内容\n018;\"两行\n文字,逗号 \"\"引号\"\"\"\n";
        return Stream.of(
                arguments("CSV", list, StandardCharsets.UTF_8),
                arguments("CSV UTF-8", "\uFEFF" + list, StandardCharsets.UTF_8),
                arguments("CSV of Chinese Windows", list, GB18030),
                arguments("lines of Windows", list.replace("\n", "\r\n"), GB18030),
                arguments("CSV of the Macintosh", list.replace('\n', '\r'), GB18030),
                arguments("Unicode text", "\uFEFF" + tabs.replace("\n", "\r\n"), StandardCharsets.UTF_16LE),
                arguments("Unicode text, high byte first", "\uFEFF" + tabs, StandardCharsets.UTF_16BE),
                arguments("Unicode text without a mark", tabs + "\n", StandardCharsets.UTF_16LE),
                arguments("text with tabs", tabs, GB18030),
                arguments("semicolons", semicolons, StandardCharsets.UTF_8),
                arguments("semicolons, said so", "sep=;\n" + semicolons, StandardCharsets.UTF_8),
                arguments("bars, said so", "\uFEFFsep=|\r\n" + semicolons.replace(';', '|'), StandardCharsets.UTF_16LE),
                arguments("formula for text", list.replace("018,", "=\"018\","), StandardCharsets.UTF_8),
                arguments(
                        "formula for text, quoted", list.replace("018,", "\"=\"\"018\"\"\","), StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("savedTexts")
    void readsEveryListThatIsSavedAsText(String name, String text, Charset charset) {
        SheetTable table = read(text.getBytes(charset), "表头");

        assertThat(table.lines().get(table.lines().size() - 1).cells()).containsExactly("018", "两行\n文字,逗号 \"引号\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table><tr><td>表头</td></tr></table></html>",
                "\n<!DOCTYPE html>\n<html></html>",
                "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>",
                "MIME-Version: 1.0\nContent-Type: multipart/related",
                "ID;PWXL;N;E\nP;PGeneral",
                "TABLE\n0,1\n\"EXCEL\"",
            })
    void saysWhatToSaveAnotherFormatAs(String content) {
        assertThatThrownBy(() -> read(content.getBytes(StandardCharsets.UTF_8))).hasMessage("transfer.other-format");
    }

    /** Small files that unfold within the bound of a file, and yet into one text that fills the memory. */
    @ParameterizedTest
    @MethodSource("swollen")
    void refusesWhatSwellsUpInOnePlace(String cells) {
        byte[] file = new WorkbookParts()
                .sheet("清单", "visible", WorkbookParts.data("<row r=\"1\">" + cells + "</row>"))
                .bytes();

        assertThatThrownBy(() -> read(file)).isInstanceOf(Refusal.class).hasMessage("transfer.unfolds-too-far");
    }

    static List<String> swollen() {
        String much = "x".repeat(5_000_000);
        String some = "<t>" + "x".repeat(400_000) + "</t>";
        return List.of(
                "<c r=\"A1\" t=\"inlineStr\"><is><t>" + much + "</t></is></c>",
                "<c r=\"A1\" t=\"inlineStr\"><is>" + some + some + some + "</is></c>",
                "<c r=\"A1\"><v>" + much + "</v></c>",
                "<c r=\"A1\" s=\"" + much + "\"><v>1</v></c>",
                "<!--" + much + "--><c r=\"A1\"><v>1</v></c>");
    }

    private SheetTable read(byte[] content) {
        return read(content, "");
    }

    private SheetTable read(byte[] content, String heading) {
        try {
            Path file = Files.write(folder.resolve("list"), content);
            return new SheetFile(file, 100, 10_000_000)
                    .table(cells -> heading.isEmpty() || List.copyOf(cells).contains(heading));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
