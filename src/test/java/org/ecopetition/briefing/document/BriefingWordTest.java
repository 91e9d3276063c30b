package org.ecopetition.briefing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.ecopetition.paper.WordPapers;
import org.ecopetition.petition.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** The briefing as a Word document: the form of an official paper, and exactly the content. */
@SpringJUnitConfig(classes = PaperWorkshop.class, initializers = ConfigDataApplicationContextInitializer.class)
class BriefingWordTest {

    private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;

    @Autowired
    private BriefingDocuments documents;

    @Autowired
    private BriefingWords words;

    @Test
    void printsTheSourceBriefingInItsOrder() throws IOException {
        List<String> lines = lines(word(SourceBriefing.paper()));

        assertThat(lines)
                .containsSubsequence(
                        SourceBriefing.TITLE,
                        "第3期",
                        SourceBriefing.ISSUER,
                        "2023年7月1日",
                        "【导读】",
                        "★ 刘勇会现场慰问省环保督察信访工作人员，调度问题整改情况",
                        "★ 市直部门工作动态",
                        "刘勇会现场慰问省环保督察信访工作人员\n调度问题整改情况",
                        "据悉，" + SourceBriefing.FIGURES + "益阳市严格落实“边督边改、立行立改”要求，交办案件正在抓紧整改。",
                        "更高更严更实更快抓好反馈问题整改",
                        "【县市区工作动态】")
                .anySatisfy(line -> assertThat(line).startsWith("▲赫山区、资阳区：6月30日"))
                .anySatisfy(line -> assertThat(line).startsWith("▲市水利局：6月28日"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("报：省生态环境保护督察和整改工作领导小组办公室，").endsWith("，市政府研究室"))
                .anySatisfy(line -> assertThat(line).startsWith("送：各县市区委、县市区人民政府，"))
                .noneSatisfy(line -> assertThat(line).contains("${"))
                .noneSatisfy(line -> assertThat(line).contains("共印"))
                .noneSatisfy(line -> assertThat(line).startsWith("发："));
    }

    @Test
    void hasThePageOfAnOfficialPaper() throws IOException {
        CTSectPr section = word(SourceBriefing.paper()).getDocument().getBody().getSectPr();
        CTPageSz size = section.getPgSz();
        CTPageMar margins = section.getPgMar();

        assertThat(millimetres(size.getW())).isBetween(209.9, 210.1);
        assertThat(millimetres(size.getH())).isBetween(296.9, 297.1);
        assertThat(millimetres(margins.getTop())).isBetween(36.9, 37.1);
        assertThat(millimetres(margins.getLeft())).isBetween(27.9, 28.1);
        assertThat(millimetres(margins.getRight())).isBetween(25.9, 26.1);
        assertThat(millimetres(margins.getBottom())).isBetween(34.9, 35.1);
        assertThat(section.getDocGrid().getLinePitch()).isEqualTo(BigInteger.valueOf(579));
    }

    @Test
    void setsEachPartInItsFace() throws IOException {
        XWPFDocument word = word(SourceBriefing.paper());

        assertThat(look(word, SourceBriefing.TITLE)).isEqualTo("方正小标宋简体 36 FF0000 center");
        assertThat(look(word, "【导读】")).isEqualTo("黑体 16  left");
        assertThat(look(word, "★ 县市区工作动态")).isEqualTo("楷体_GB2312 16  both");
        assertThat(look(word, "更高更严更实更快抓好反馈问题整改")).isEqualTo("方正小标宋简体 22  center");
        assertThat(look(word, "刘勇会要求")).isEqualTo("仿宋_GB2312 16  both");
        assertThat(look(word, "【县市区工作动态】")).isEqualTo("黑体 16  left");
        assertThat(look(word, "▲南县")).isEqualTo("仿宋_GB2312 16  both");
        assertThat(look(word, "送：")).isEqualTo("仿宋_GB2312 14  left");
        assertThat(style(word, "刘勇会要求").getCTStyle().getPPr().getInd().getFirstLineChars())
                .isEqualTo(200);
        XWPFStyle normal = word.getStyles().getStyle("Normal");
        assertThat(normal.getCTStyle().getPPr().getSpacing().getLine()).isEqualTo(BigInteger.valueOf(579));
        assertThat(normal.getCTStyle().getPPr().getSpacing().getLineRule().toString())
                .isEqualTo("exact");
    }

    @Test
    void numbersOddPagesAtTheRightAndEvenOnesAtTheLeft() throws IOException {
        XWPFDocument word = word(SourceBriefing.paper());

        assertThat(word.getFooterList())
                .extracting(footer -> footer.getParagraphs().get(0).getAlignment() + " "
                        + footer.getText().strip())
                .containsExactlyInAnyOrder("RIGHT －1－", "LEFT －1－");
        assertThat(word.getSettings().getEvenAndOddHeadings()).isTrue();
    }

    @Test
    void drawsARedRuleAcrossTheText() throws IOException {
        XWPFTable head = word(SourceBriefing.paper()).getTables().get(0);

        assertThat(head.getBottomBorderColor()).isEqualTo("FF0000");
        assertThat(millimetres(BigInteger.valueOf(head.getWidth()))).isBetween(155.9, 156.1);
        assertThat(head.getRow(0).getTableCells()).hasSize(2);
    }

    @Test
    void keepsTheFootAtTheBottomOfTheLastPage() throws IOException {
        assertThat(paragraph(word(SourceBriefing.paper()), "报：")
                        .getCTP()
                        .getPPr()
                        .getFramePr()
                        .getYAlign()
                        .toString())
                .isEqualTo("bottom");
    }

    @Test
    void drawsTheChartsAndSaysWhatTheyShow() throws IOException {
        XWPFDocument word = word(SourceBriefing.withEverything());

        assertThat(word.getAllPictures()).hasSize(2);
        assertThat(lines(word)).contains("截至6月30日8时各县市区交办件（件）", "逐批交办件（件）");
        assertThat(word.getDocument().xmlText()).contains("descr=\"逐批交办件：第1批4件，第2批6件，第3批7件\"");
    }

    @Test
    void attachesThePetitionsOfTheBatch() throws IOException {
        XWPFTable table = word(SourceBriefing.withEverything()).getTables().get(1);

        assertThat(table.getRow(0).getTableCells())
                .extracting(cell -> cell.getText())
                .containsExactly("序号", "受理编号", "转办问题基本情况", "涉及区域", "污染类型", "责任单位");
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRows()).hasSize(18);
        assertThat(table.getRow(4).getCell(1).getText()).isEqualTo("D2YY202306290004(*)");
        assertThat(table.getRow(17).getCell(0).getText()).isEqualTo("17");
    }

    @Test
    void leavesOutWhatIsNotThere() throws IOException {
        XWPFDocument word = word(new BriefingPaper(
                SourceBriefing.head(SourceBriefing.TITLE),
                List.of(" ", "★"),
                List.of(),
                List.of(new LeadStory("", List.of("只有一段。")), new LeadStory(" ", List.of(""))),
                List.of(
                        new PaperSection("县市区工作动态", List.of()),
                        new PaperSection("市直部门工作动态", List.of(new NewsItem("市水利局", " ")))),
                List.of(new PaperChart(PaperChart.Kind.BARS, "空图", "件", List.of())),
                Optional.of(new PetitionTable("没有信访件", List.of())),
                new PaperFoot(List.of(), List.of(), List.of("各乡镇"), OptionalInt.of(50))));

        assertThat(lines(word).stream().filter(line -> !line.isBlank()))
                .containsExactly(
                        SourceBriefing.TITLE, "第3期", SourceBriefing.ISSUER, "2023年7月1日", "只有一段。", "发：各乡镇", "（共印50份）");
        assertThat(word.getTables()).hasSize(1);
        assertThat(word.getAllPictures()).isEmpty();
    }

    @Test
    void printsAnEditorsSignsAsTheyAre() throws IOException {
        String hostile = "引用${title}、{{title}}、${unit}、<b>&amp;</b>、]]>、\u0007\u0000\uFFFF\uD800响铃、李㛃、𠮷";
        XWPFDocument word = word(paperOf(hostile, hostile));

        String printed = "引用${title}、{{title}}、${unit}、<b>&amp;</b>、]]>、响铃、李㛃、𠮷";
        assertThat(lines(word)).contains(printed, "【" + printed + "】", "▲" + printed + "：" + printed);
    }

    @Test
    void namesNoSourceWhereThereIsNone() throws IOException {
        assertThat(lines(word(paperOf("县市区工作动态", "", "第一段。\n　　第二段。"))))
                .containsSubsequence("【县市区工作动态】", "▲第一段。", "第二段。");
    }

    @Test
    void printsALongTextWhole() throws IOException {
        List<String> paragraphs = IntStream.range(0, 40)
                .mapToObj(at -> IntStream.range(at * 200, at * 200 + 200)
                        .mapToObj(number -> "第" + number + "件边督边改。")
                        .collect(Collectors.joining()))
                .toList();
        XWPFDocument word = word(new BriefingPaper(
                SourceBriefing.head(SourceBriefing.TITLE),
                List.of(),
                List.of(),
                List.of(new LeadStory("长文", paragraphs)),
                List.of(new PaperSection("栏目", List.of(new NewsItem("南县", paragraphs)))),
                List.of(),
                Optional.empty(),
                SourceBriefing.foot()));

        assertThat(String.join("", lines(word)).split("件边督边改。", -1)).hasSize(2 * 40 * 200 + 1);
    }

    @Test
    void namesWhatIsWrongWithATemplate() {
        assertThatThrownBy(
                        () -> documents.word(SourceBriefing.paper(), "no Word file".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("document.unreadable"));
    }

    @Test
    void takesTheTemplateThatAnAdministratorEdited(@TempDir Path processes) throws IOException {
        Path edited = processes.resolve(BriefingDocuments.TEMPLATE);
        Files.createDirectories(edited.getParent());
        Files.write(edited, templateWith("编发：${issuer}"));
        WordPapers papers = new WordPapers(processes.toString());

        assertThat(lines(read(papers.make(BriefingDocuments.TEMPLATE, words.of(SourceBriefing.paper())))))
                .contains("编发：" + SourceBriefing.ISSUER);
    }

    @Test
    void namesAPlaceholderThatThereIsNot() throws IOException {
        byte[] template = templateWith("${isuer}");

        assertThatThrownBy(() -> documents.word(SourceBriefing.paper(), template))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("document.unknown-placeholder");
                    assertThat(refusal.arguments()).contains("${isuer}");
                });
    }

    private byte[] templateWith(String issuer) throws IOException {
        try (XWPFDocument template = read(documents.template());
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            template.getTables()
                    .get(0)
                    .getRow(0)
                    .getCell(0)
                    .getParagraphs()
                    .get(0)
                    .getRuns()
                    .get(0)
                    .setText(issuer, 0);
            template.write(out);
            return out.toByteArray();
        }
    }

    private static BriefingPaper paperOf(String title, String text) {
        return paperOf(title, title, text);
    }

    private static BriefingPaper paperOf(String title, String source, String text) {
        return new BriefingPaper(
                SourceBriefing.head(SourceBriefing.TITLE),
                List.of(),
                List.of(),
                List.of(new LeadStory("", List.of(text))),
                List.of(new PaperSection(title, List.of(new NewsItem(source, text)))),
                List.of(),
                Optional.of(new PetitionTable(title, List.of(new PetitionTable.Row(text, text, text, text, text)))),
                SourceBriefing.foot());
    }

    private XWPFDocument word(BriefingPaper paper) throws IOException {
        return read(documents.word(paper, documents.template()));
    }

    private static XWPFDocument read(byte[] word) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(word));
    }

    /** Everything in its order, the cells of tables too. */
    private static List<String> lines(XWPFDocument word) {
        return word.getBodyElements().stream()
                .flatMap(element -> element instanceof XWPFTable table
                        ? table.getRows().stream()
                                .flatMap(row -> row.getTableCells().stream())
                                .map(cell -> cell.getText())
                        : Stream.of(((XWPFParagraph) element).getText()))
                .collect(Collectors.toList());
    }

    private static XWPFParagraph paragraph(XWPFDocument word, String beginning) {
        return word.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static XWPFStyle style(XWPFDocument word, String beginning) {
        return word.getStyles().getStyle(paragraph(word, beginning).getStyle());
    }

    /** Face, size in points, colour and place of a line, with what its style inherits. */
    private static String look(XWPFDocument word, String beginning) {
        var style = style(word, beginning).getCTStyle();
        var text = style.getRPr();
        var normal = word.getStyles().getStyle("Normal").getCTStyle();
        var sizes = text.sizeOfSzArray() > 0 ? text : normal.getRPr();
        var place = style.getPPr().isSetJc() ? style.getPPr() : normal.getPPr();
        return text.getRFontsArray(0).getEastAsia() + " "
                + Integer.parseInt(sizes.getSzArray(0).getVal().toString()) / 2
                + " "
                + (text.sizeOfColorArray() > 0 ? text.getColorArray(0).xgetVal().getStringValue() : "")
                + " " + place.getJc().getVal();
    }

    private static double millimetres(Object twips) {
        return Double.parseDouble(twips.toString()) / TWIPS_PER_MILLIMETRE;
    }
}
