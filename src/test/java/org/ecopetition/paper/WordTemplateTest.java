package org.ecopetition.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

/** Templates as administrators leave them behind, filled with words. */
class WordTemplateTest {

    private static final PaperWords WORDS = new PaperWords(
            Map.of("unit", "南县", "instruction", "先停产\n再整改", "odd", "写着 ${unit} 的字"),
            Map.of(
                    "allegation",
                    List.of(
                            new PaperWords(Map.of("number", "1", "text", "夜间噪声")),
                            new PaperWords(Map.of("number", "2", "text", "电池辐射")))));

    @Test
    void findsAPlaceholderThatWordSplitOverRuns() throws IOException {
        XWPFDocument paper = filled(document -> {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.createRun().setText("请");
            XWPFRun bold = paragraph.createRun();
            bold.setBold(true);
            bold.setText("$");
            paragraph.createRun().setText("{un");
            paragraph.createRun().setText("it}办理");
        });

        XWPFParagraph paragraph = paper.getParagraphs().get(0);
        assertThat(paragraph.getText()).isEqualTo("请南县办理");
        assertThat(paragraph.getRuns())
                .filteredOn(XWPFRun::isBold)
                .extracting(XWPFRun::text)
                .containsExactly("南县");
    }

    @Test
    void readsThePunctuationOfAChineseKeyboard() throws IOException {
        assertThat(filled(document -> document.createParagraph().createRun().setText("￥｛ unit ｝、＄{unit}"))
                        .getParagraphs()
                        .get(0)
                        .getText())
                .isEqualTo("南县、南县");
    }

    @Test
    void repeatsTheTableRowForEachEntry() throws IOException {
        XWPFDocument paper = filled(document -> {
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("序号");
            table.getRow(1).getCell(0).setText("${allegation.number}");
            table.getRow(1).getCell(1).setText("${allegation.text}（${unit}）");
        });

        assertThat(paper.getTables().get(0).getText()).isEqualTo("序号\t\n1\t夜间噪声（南县）\n2\t电池辐射（南县）\n");
    }

    @Test
    void repeatsAParagraphOutsideOfTables() throws IOException {
        XWPFDocument paper = filled(document -> {
            document.createParagraph().createRun().setText("${allegation.number}. ${allegation.text}");
            document.createParagraph().createRun().setText("完");
        });

        assertThat(paper.getParagraphs()).extracting(XWPFParagraph::getText).containsExactly("1. 夜间噪声", "2. 电池辐射", "完");
    }

    @Test
    void fillsHeadersAndFooters() throws IOException {
        XWPFDocument paper = filled(document -> {
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("交${unit}");
            document.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("由${unit}");
        });

        assertThat(paper.getHeaderList().get(0).getText()).contains("交南县");
        assertThat(paper.getFooterList().get(0).getText()).contains("由南县");
    }

    @Test
    void keepsTheLinesOfAText() throws IOException {
        assertThat(filled(document -> document.createParagraph().createRun().setText("要求：${instruction}。"))
                        .getParagraphs()
                        .get(0)
                        .getText())
                .isEqualTo("要求：先停产\n再整改。");
    }

    @Test
    void leavesAloneWhatOnlyLooksLikeAPlaceholderInAText() throws IOException {
        assertThat(filled(document -> document.createParagraph().createRun().setText("${odd}"))
                        .getParagraphs()
                        .get(0)
                        .getText())
                .isEqualTo("写着 ${unit} 的字");
    }

    @Test
    void namesEveryPlaceholderItDoesNotKnow() {
        assertThatThrownBy(() -> filled(document -> {
                    document.createParagraph().createRun().setText("${unit}${phone} ${allegation.colour} ${unit");
                }))
                .isInstanceOfSatisfying(
                        UnknownPlaceholders.class,
                        unknown -> assertThat(unknown.named()).isEqualTo("${allegation.colour}、${phone}、${unit"));
    }

    @Test
    void repeatsNeighbouringParagraphsTogetherAndListsWithinLists() throws IOException {
        PaperWords words = new PaperWords(
                Map.of(),
                Map.of(
                        "section",
                        List.of(
                                section("县市区", List.of("南县", "桃江县")),
                                section("市直部门", List.of("市水利局")),
                                section("没有消息", List.of()))));

        XWPFDocument paper = filled(words, document -> {
            document.createParagraph().createRun().setText("【${section.title}】");
            document.createParagraph().createRun().setText("▲${section.item.source}（${section.title}）");
            document.createParagraph().createRun().setText("完");
        });

        assertThat(paper.getParagraphs())
                .extracting(XWPFParagraph::getText)
                .containsExactly("【县市区】", "▲南县（县市区）", "▲桃江县（县市区）", "【市直部门】", "▲市水利局（市直部门）", "【没有消息】", "完");
    }

    @Test
    void keepsParagraphsApartThatAnotherOneParts() throws IOException {
        assertThat(filled(document -> {
                            document.createParagraph().createRun().setText("${allegation.number}");
                            document.createParagraph().createRun().setText("内容");
                            document.createParagraph().createRun().setText("${allegation.text}");
                        })
                        .getParagraphs())
                .extracting(XWPFParagraph::getText)
                .containsExactly("1", "2", "内容", "夜间噪声", "电池辐射");
    }

    @Test
    void repeatsOrDropsATableWithItsTitle() throws IOException {
        Consumer<XWPFDocument> typed = document -> {
            document.createParagraph().createRun().setText("${table.title}");
            XWPFTable table = document.createTable(2, 1);
            table.getRow(0).getCell(0).setText("序号");
            table.getRow(1).getCell(0).setText("${table.row.number}");
            document.createParagraph().createRun().setText("完");
        };
        PaperWords row = new PaperWords(Map.of("number", "7"));
        PaperWords table = new PaperWords(Map.of("title", "附表"), Map.of("row", List.of(row, row)));

        XWPFDocument one = filled(new PaperWords(Map.of(), Map.of("table", List.of(table))), typed);
        XWPFDocument none = filled(new PaperWords(Map.of(), Map.of("table", List.of())), typed);

        assertThat(one.getTables().get(0).getText()).isEqualTo("序号\n7\n7\n");
        assertThat(one.getParagraphs()).extracting(XWPFParagraph::getText).containsExactly("附表", "完");
        assertThat(none.getTables()).isEmpty();
        assertThat(none.getParagraphs()).extracting(XWPFParagraph::getText).containsExactly("完");
    }

    @Test
    void putsAPictureWhereItsPlaceholderStands() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G'};
        PaperWords words = new PaperWords(
                Map.of(),
                Map.of(),
                Map.of("chart", new PaperPicture(new ByteArrayResource(png), 100, 50, "南县\"5\"件<")));

        XWPFDocument paper =
                filled(words, document -> document.createParagraph().createRun().setText("图：${chart}。"));

        assertThat(paper.getAllPictures())
                .singleElement()
                .satisfies(picture -> assertThat(picture.getData()).isEqualTo(png));
        assertThat(paper.getParagraphs().get(0).getText()).isEqualTo("图：。");
        assertThat(paper.getDocument().xmlText())
                .contains("cx=\"3600000\" cy=\"1800000\"")
                .contains("descr=\"南县&quot;5&quot;件&lt;\"");
    }

    @Test
    void leavesOutWhatNoFileCanHold() throws IOException {
        PaperWords words = new PaperWords(Map.of("unit", "南\u0000县\uFFFF\uD800<&>𠮷\r\n下一行"));

        assertThat(filled(
                                words,
                                document ->
                                        document.createParagraph().createRun().setText("${unit}"))
                        .getParagraphs()
                        .get(0)
                        .getText())
                .isEqualTo("南县<&>𠮷\n下一行");
    }

    private static PaperWords section(String title, List<String> sources) {
        return new PaperWords(
                Map.of("title", title),
                Map.of(
                        "item",
                        sources.stream()
                                .map(source -> new PaperWords(Map.of("source", source)))
                                .toList()));
    }

    private static XWPFDocument filled(Consumer<XWPFDocument> typed) throws IOException {
        return filled(WORDS, typed);
    }

    private static XWPFDocument filled(PaperWords words, Consumer<XWPFDocument> typed) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(new WordTemplate(template(typed)).filled(words, null)));
    }

    private static byte[] template(Consumer<XWPFDocument> typed) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            typed.accept(document);
            document.write(out);
            return out.toByteArray();
        }
    }
}
