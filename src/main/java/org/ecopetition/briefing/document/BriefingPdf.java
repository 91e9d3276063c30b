package org.ecopetition.briefing.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ecopetition.briefing.document.PaperView.DrawnChart;
import org.ecopetition.paper.pdf.PaperFonts;
import org.ecopetition.paper.pdf.PdfPress;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The briefing as a PDF, made of the same page that browsers show. It is laid out twice: once to see how much room the last page
 * leaves, and again with the foot at the bottom of it. The same content gives the same bytes.
 */
@Component
class BriefingPdf {

    private static final String FOOT = "briefing-foot";
    private static final String STYLE = "static/briefing.css";

    private final PdfPress press;
    private final PaperFonts fonts;
    private final ITemplateEngine templates;

    BriefingPdf(PdfPress press, PaperFonts fonts, ITemplateEngine templates) {
        this.press = press;
        this.fonts = fonts;
        this.templates = templates;
    }

    byte[] of(BriefingPaper paper) {
        PaperView view =
                new PaperView(paper, paper.charts().stream().map(this::drawn).toList());
        double roomAboveFoot = press.roomBelow(FOOT, pageOf(view, 0));
        return press.print(pageOf(view, roomAboveFoot), Map.of(), paper.head().origin());
    }

    private DrawnChart drawn(PaperChart chart) {
        ChartDrawing drawing = ChartDrawing.of(chart);
        byte[] picture = new ChartPicture(fonts, drawing).png();
        return new DrawnChart(
                chart,
                drawing,
                Optional.of("data:image/png;base64," + Base64.getEncoder().encodeToString(picture)));
    }

    private String pageOf(PaperView view, double roomAboveFoot) {
        return templates.process(
                "briefing/pdf",
                new Context(
                        Locale.CHINESE,
                        Map.of(
                                "view",
                                view,
                                "style",
                                style()
                                        + String.format(
                                                Locale.ROOT,
                                                "%n.briefing-foot { margin-top: %.1fpt }",
                                                roomAboveFoot))));
    }

    private static String style() {
        try {
            return new ClassPathResource(STYLE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
