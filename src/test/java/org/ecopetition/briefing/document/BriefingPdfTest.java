package org.ecopetition.briefing.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** The briefing as a PDF, as a reader's program takes it apart again. */
@SpringJUnitConfig(classes = PaperWorkshop.class, initializers = ConfigDataApplicationContextInitializer.class)
class BriefingPdfTest {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    @Autowired
    private BriefingDocuments documents;

    @Test
    void printsTheSourceBriefing() throws IOException {
        String text = text(SourceBriefing.paper());

        assertThat(text.replaceAll("\\s", ""))
                .contains(SourceBriefing.TITLE + "第3期" + SourceBriefing.ISSUER + "2023年7月1日")
                .contains("【导读】★刘勇会现场慰问省环保督察信访工作人员，调度问题整改情况★更高更严更实更快抓好反馈问题整改★县市区工作动态★市直部门工作动态")
                .contains("【市直部门工作动态】▲市水利局：6月28日")
                .contains("报：省生态环境保护督察和整改工作领导小组办公室，")
                .contains("送：各县市区委、县市区人民政府，")
                .contains("－1－", "－2－", "－3－");
        assertThat(text.replaceAll("－\\d－|\\s", "")).contains(SourceBriefing.FIGURES);
    }

    @Test
    void hasPagesOfA4WithTheMarginsOfAnOfficialPaper() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(documents.pdf(SourceBriefing.paper()))) {
            PDPage second = pdf.getPage(1);
            assertThat(second.getMediaBox().getWidth()).isBetween(595f, 596f);
            assertThat(second.getMediaBox().getHeight()).isBetween(841f, 843f);

            List<TextPosition> letters = lettersOf(pdf, 2);
            List<TextPosition> text = letters.stream()
                    .filter(letter -> letter.getY() < 260 * POINTS_PER_MILLIMETRE)
                    .toList();
            assertThat(text).allSatisfy(letter -> {
                assertThat(letter.getX() / POINTS_PER_MILLIMETRE).isBetween(27.9, 184.1);
                assertThat(letter.getY() / POINTS_PER_MILLIMETRE).isGreaterThan(37);
            });
            assertThat(letters.stream().filter(letter -> !text.contains(letter)).map(TextPosition::getUnicode))
                    .containsExactly("－", "2", "－");
        }
    }

    @Test
    void setsTwentyEightCharactersOnALine() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(documents.pdf(paperOf("督".repeat(28 * 5))))) {
            List<TextPosition> letters = lettersOf(pdf, 1).stream()
                    .filter(letter ->
                            letter.getUnicode().equals("督") && letter.getWidth() > 15 && letter.getWidth() < 16.5)
                    .toList();
            float second = letters.get(26).getY();

            assertThat(letters).extracting(TextPosition::getFontSizeInPt).containsOnly(16f);
            assertThat(letters.stream().filter(letter -> letter.getY() == second))
                    .hasSize(28);
            assertThat(letters.get(26 + 28).getY() - second).isBetween(28.9f, 29f);
        }
    }

    @Test
    void putsTheFootAtTheBottomOfTheLastPage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(documents.pdf(SourceBriefing.withEverything()))) {
            double lowest = lettersOf(pdf, pdf.getNumberOfPages()).stream()
                    .filter(letter -> letter.getY() < 262 * POINTS_PER_MILLIMETRE)
                    .mapToDouble(TextPosition::getY)
                    .max()
                    .orElseThrow();

            assertThat(lowest / POINTS_PER_MILLIMETRE).isBetween(256.0, 262.0);
        }
    }

    @Test
    void drawsTheCharts() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(documents.pdf(SourceBriefing.withEverything()))) {
            assertThat(StreamSupport.stream(pdf.getPages().spliterator(), false)
                            .mapToLong(BriefingPdfTest::picturesOn)
                            .sum())
                    .isEqualTo(2);
        }
    }

    @Test
    void holdsItsFonts() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(documents.pdf(SourceBriefing.withEverything()))) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void printsAnEditorsSignsAsTheyAre() throws IOException {
        assertThat(text(paperOf("引用${title}、{{title}}、[[${view}]]、<b>&amp;</b>、]]>、&nbsp;\u0007\u0000\uFFFF\uD800响铃"))
                        .replaceAll("\\s", ""))
                .contains("引用${title}、{{title}}、[[${view}]]、<b>&amp;</b>、]]>、&nbsp;响铃");
    }

    @Test
    void marksAndNamesACharacterThatNoFontHas() throws IOException {
        BriefingPaper paper = paperOf("李㛃反映𠮷村，🏭再看𠮷村");

        assertThat(documents.missingGlyphs(paper))
                .contains("🏭")
                .doesNotContain("李", "村")
                .doesNotHaveDuplicates();
        assertThat(documents.missingGlyphs(SourceBriefing.withEverything())).isEmpty();
        assertThat(text(paper)).contains("〓");
    }

    @Test
    void takesWhatANamedFontLacksFromTheOneInTheJar(@TempDir Path folder) throws IOException {
        Path latin = folder.resolve("latin.ttf");
        try (InputStream some =
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            Files.copy(Objects.requireNonNull(some), latin);
        }
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withUserConfiguration(PaperWorkshop.class)
                .withPropertyValues("eco-petition.fonts.fang-song=" + latin)
                .run(house -> {
                    byte[] pdf = house.getBean(BriefingDocuments.class).pdf(SourceBriefing.paper());
                    try (PDDocument read = Loader.loadPDF(pdf)) {
                        assertThat(read.getPage(1).getResources().getFontNames())
                                .hasSizeGreaterThan(1);
                        assertThat(new PDFTextStripper().getText(read).replaceAll("－\\d－|\\s", ""))
                                .contains(SourceBriefing.FIGURES);
                    }
                });
    }

    private static BriefingPaper paperOf(String text) {
        return new BriefingPaper(
                SourceBriefing.head(SourceBriefing.TITLE),
                List.of(),
                List.of(),
                List.of(new LeadStory("", List.of(text))),
                List.of(),
                List.of(),
                Optional.empty(),
                SourceBriefing.foot());
    }

    private String text(BriefingPaper paper) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(documents.pdf(paper))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static List<TextPosition> lettersOf(PDDocument pdf, int page) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                letters.add(letter);
                super.processTextPosition(letter);
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(pdf);
        return letters.stream().filter(letter -> !letter.getUnicode().isBlank()).toList();
    }

    private static long picturesOn(PDPage page) {
        return StreamSupport.stream(page.getResources().getXObjectNames().spliterator(), false)
                .filter(name -> isPicture(page, name))
                .count();
    }

    private static boolean isPicture(PDPage page, COSName name) {
        try {
            return page.getResources().getXObject(name) instanceof PDImageXObject;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
