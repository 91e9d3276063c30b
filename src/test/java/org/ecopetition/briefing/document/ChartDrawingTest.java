package org.ecopetition.briefing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.ecopetition.briefing.document.ChartDrawing.Box;
import org.ecopetition.briefing.document.ChartDrawing.Label;
import org.ecopetition.briefing.document.PaperChart.Kind;
import org.ecopetition.briefing.document.PaperChart.Value;
import org.ecopetition.paper.pdf.FontSettings;
import org.ecopetition.paper.pdf.PaperFonts;
import org.junit.jupiter.api.Test;

/** Charts as they come: few and many values, zeros, halves, long names. */
class ChartDrawingTest {

    @Test
    void drawsBarsInProportionWithTheirNumbersBesideThem() {
        ChartDrawing drawing = ChartDrawing.of(
                chart(Kind.BARS, new Value("南县", 6), new Value("赫山区", 3), new Value("其他", new BigDecimal("4.50"))));

        assertThat(drawing.boxes().get(1).width())
                .isCloseTo(drawing.boxes().get(0).width() / 2, within(0.1));
        assertThat(drawing.labels()).extracting(Label::text).containsExactly("南县", "6", "赫山区", "3", "其他", "4.5");
    }

    @Test
    void drawsNothingForZeros() {
        for (Kind kind : Kind.values()) {
            ChartDrawing drawing = ChartDrawing.of(chart(kind, new Value("南县", 0), new Value("赫山区", 0)));

            assertThat(drawing.boxes())
                    .allSatisfy(box -> assertThat(box.width() * box.height()).isZero());
            assertThat(drawing.labels()).extracting(Label::text).contains("0", "南县");
        }
    }

    @Test
    void staysWithinItsPlaneHoweverManyValuesThereAre() {
        for (int count : new int[] {1, 2, 9, 40, 200}) {
            for (Kind kind : Kind.values()) {
                ChartDrawing drawing = ChartDrawing.of(new PaperChart(
                        kind,
                        "逐批",
                        "件",
                        IntStream.rangeClosed(1, count)
                                .mapToObj(n -> new Value("第" + n + "批名称特别长的一个单位和它的名称", n * 1000L))
                                .toList()));

                assertThat(drawing.boxes())
                        .allSatisfy(box -> assertThat(isWithin(box, drawing)).isTrue());
            }
        }
    }

    @Test
    void leavesOutNamesThatHaveNoRoom() {
        ChartDrawing drawing = ChartDrawing.of(new PaperChart(
                Kind.TREND,
                "逐批",
                "件",
                IntStream.rangeClosed(1, 60)
                        .mapToObj(n -> new Value("第" + n + "批", n))
                        .toList()));
        List<Label> names = drawing.labels().stream()
                .filter(label -> label.text().startsWith("第"))
                .toList();

        assertThat(names).hasSizeBetween(5, 12);
        for (int at = 1; at < names.size(); at++) {
            assertThat(names.get(at).x() - names.get(at - 1).x())
                    .isGreaterThan(ChartLetters.width(names.get(at).text()));
        }
    }

    @Test
    void refusesANumberBelowZero() {
        assertThatThrownBy(() -> new Value("南县", -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesChineseWithoutAnyFontOfTheMachine() throws IOException {
        PaperFonts fonts = new PaperFonts(new FontSettings(null, null, null, null));
        ChartDrawing named = ChartDrawing.of(chart(Kind.BARS, new Value("南县", 0)));
        ChartDrawing blank = new ChartDrawing(named.height(), named.boxes(), named.lines(), List.of());

        assertThat(darkPixels(new ChartPicture(fonts, named)))
                .isGreaterThan(darkPixels(new ChartPicture(fonts, blank)) + 200);
    }

    private static int darkPixels(ChartPicture picture) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(picture.png()));
        return (int) IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(at -> (image.getRGB(at % image.getWidth(), at / image.getWidth()) & 0xFF) < 128)
                .count();
    }

    private static boolean isWithin(Box box, ChartDrawing drawing) {
        return box.x() >= 0
                && box.y() >= 0
                && box.x() + box.width() <= ChartDrawing.WIDTH
                && box.y() + box.height() <= drawing.height();
    }

    private static PaperChart chart(Kind kind, Value... values) {
        return new PaperChart(kind, "各县市区", "件", List.of(values));
    }
}
