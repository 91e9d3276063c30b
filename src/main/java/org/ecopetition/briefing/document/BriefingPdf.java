package org.ecopetition.briefing.document;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Base64;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.ecopetition.briefing.document.PaperView.DrawnChart;
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
    private static final String PRODUCER = "eco-petition";

    /** Stands for a character without a glyph, as printers have it. */
    private static final String NO_GLYPH = "〓";

    /** In points: rounding must not push the foot over to another page. */
    private static final double SLACK = 1;

    private final PaperFonts fonts;
    private final ITemplateEngine templates;

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        // it warns of every rule that is for browsers alone
        XRLog.setLevel(XRLog.CSS_PARSE, Level.SEVERE);
    }

    BriefingPdf(PaperFonts fonts, ITemplateEngine templates) {
        this.fonts = fonts;
        this.templates = templates;
    }

    /** One at a time, as the fonts are shared. */
    synchronized byte[] of(BriefingPaper paper) {
        PaperView view =
                new PaperView(paper, paper.charts().stream().map(this::drawn).toList());
        try (PDDocument measured = new PDDocument();
                PDDocument written = new PDDocument()) {
            return written(paper, written, pageOf(view, roomAboveFoot(measured, pageOf(view, 0))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private DrawnChart drawn(PaperChart chart) {
        ChartDrawing drawing = ChartDrawing.of(chart);
        byte[] picture = new ChartPicture(fonts, drawing).png();
        return new DrawnChart(
                chart,
                drawing,
                Optional.of("data:image/png;base64," + Base64.getEncoder().encodeToString(picture)));
    }

    private String pageOf(PaperView view, double roomAboveFoot) throws IOException {
        String style = new ClassPathResource(STYLE).getContentAsString(StandardCharsets.UTF_8);
        return templates.process(
                "briefing/pdf",
                new Context(
                        Locale.CHINESE,
                        Map.of(
                                "view",
                                view,
                                "style",
                                style
                                        + String.format(
                                                Locale.ROOT,
                                                "%n.briefing-foot { margin-top: %.1fpt }",
                                                roomAboveFoot))));
    }

    /** In points, from the last line to the foot when that stands at the bottom. */
    private double roomAboveFoot(PDDocument into, String page) throws IOException {
        try (PdfBoxRenderer renderer = renderer(into, page)) {
            renderer.layout();
            Box foot = renderer.getSharedContext().getBoxById(FOOT);
            if (foot == null) {
                return 0;
            }
            int end = renderer.getRootBox().getLayer().getLastPage().getBottom();
            double room = end - foot.getAbsY() - foot.getHeight();
            return Math.max(0, room / renderer.getDotsPerPoint() - SLACK);
        }
    }

    private byte[] written(BriefingPaper paper, PDDocument into, String page) throws IOException {
        try (PdfBoxRenderer renderer = renderer(into, page)) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            sign(into, paper.head());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            into.save(out);
            return out.toByteArray();
        }
    }

    private PdfBoxRenderer renderer(PDDocument into, String page) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(into)
                .withHtmlContent(page, null)
                .withProducer(PRODUCER)
                .usePdfUaAccessibility(true)
                .useReplacementText(NO_GLYPH)
                .useExternalResourceAccessControl(
                        (address, kind) -> address.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .toStream(new ByteArrayOutputStream());
        Map<TrueTypeFont, PDFontSupplier> embedded = new HashMap<>();
        for (FontFace face : FontFace.values()) {
            builder.useFont(embedded(into, fonts.of(face), embedded), face.family());
        }
        builder.useFont(embedded(into, fonts.substitute(), embedded), PaperFonts.SUBSTITUTE);
        return builder.buildPdfRenderer();
    }

    private static PDFontSupplier embedded(
            PDDocument into, TrueTypeFont font, Map<TrueTypeFont, PDFontSupplier> embedded) throws IOException {
        PDFontSupplier known = embedded.get(font);
        if (known != null) {
            return known;
        }
        PDFontSupplier supplier = new PDFontSupplier(PDType0Font.load(into, font, true));
        embedded.put(font, supplier);
        return supplier;
    }

    /** What the file says of itself depends on its content alone. */
    private static void sign(PDDocument document, PaperHead head) {
        GregorianCalendar date = GregorianCalendar.from(head.date().atStartOfDay(ZoneId.of("Asia/Shanghai")));
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(head.name() + " " + head.number());
        about.setAuthor(head.issuer());
        about.setProducer(PRODUCER);
        about.setCreationDate(date);
        about.setModificationDate(date);
        document.setDocumentInformation(about);
        document.setDocumentId(head.date().toEpochDay());
    }
}
