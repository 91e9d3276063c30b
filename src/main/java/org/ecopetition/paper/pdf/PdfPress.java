package org.ecopetition.paper.pdf;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.paper.PaperOrigin;
import org.springframework.stereotype.Component;

/**
 * Prints pages (well-formed XHTML that refers to nothing outside itself) as PDF/UA files with their fonts inside. The same page
 * gives the same bytes. One at a time, as the fonts are shared.
 */
@Component
public class PdfPress {

    private static final String PRODUCER = "eco-petition";

    /** Stands for a character without a glyph, as printers have it. */
    private static final String NO_GLYPH = "〓";

    /** In points: rounding must not push what ends a page over to another. */
    private static final double SLACK = 1;

    private final PaperFonts fonts;

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        // it warns of every rule that is for browsers alone
        XRLog.setLevel(XRLog.CSS_PARSE, Level.SEVERE);
    }

    PdfPress(PaperFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * The page as a PDF.
     *
     * @param pictures those that its objects name
     * @throws org.ecopetition.petition.Refusal when the font inside the jar is missing
     */
    public synchronized byte[] print(String page, Map<String, PdfPicture> pictures, PaperOrigin origin) {
        try (PDDocument into = new PDDocument();
                PdfBoxRenderer renderer = renderer(into, page, pictures)) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            sign(into, origin);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            into.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * The room on the last page below an element, in points; 0 where the page has none of the id.
     *
     * @throws org.ecopetition.petition.Refusal when the font inside the jar is missing
     */
    public synchronized double roomBelow(String id, String page) {
        try (PDDocument into = new PDDocument();
                PdfBoxRenderer renderer = renderer(into, page, Map.of())) {
            renderer.layout();
            Box box = renderer.getSharedContext().getBoxById(id);
            if (box == null) {
                return 0;
            }
            int end = renderer.getRootBox().getLayer().getLastPage().getBottom();
            double room = end - box.getAbsY() - box.getHeight();
            return Math.max(0, room / renderer.getDotsPerPoint() - SLACK);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private PdfBoxRenderer renderer(PDDocument into, String page, Map<String, PdfPicture> pictures) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(into)
                .withHtmlContent(TypedText.printable(page), null)
                .withProducer(PRODUCER)
                .usePdfUaAccessibility(true)
                .useReplacementText(NO_GLYPH)
                .useExternalResourceAccessControl(
                        (address, kind) -> address.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .toStream(new ByteArrayOutputStream());
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer("picture", drawer(pictures));
        builder.useObjectDrawerFactory(drawers);
        Map<TrueTypeFont, PDFontSupplier> embedded = new HashMap<>();
        for (FontFace face : FontFace.values()) {
            builder.useFont(embedded(into, fonts.of(face), embedded), face.family());
        }
        builder.useFont(embedded(into, fonts.substitute(), embedded), PaperFonts.SUBSTITUTE);
        return builder.buildPdfRenderer();
    }

    private static FSObjectDrawer drawer(Map<String, PdfPicture> pictures) {
        return (object, x, y, width, height, device, context, dotsPerPixel) -> {
            PdfPicture picture = pictures.get(object.getAttribute("data"));
            if (picture != null) {
                device.drawWithGraphics(
                        (float) x,
                        (float) y,
                        (float) (width / dotsPerPixel),
                        (float) (height / dotsPerPixel),
                        canvas -> {
                            double scale = Math.min(
                                    width / dotsPerPixel / picture.width(), height / dotsPerPixel / picture.height());
                            canvas.scale(scale, scale);
                            picture.draw(canvas);
                        });
            }
            return null;
        };
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
    private static void sign(PDDocument document, PaperOrigin origin) {
        GregorianCalendar date = GregorianCalendar.from(origin.date().atStartOfDay(CHINA));
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(origin.title());
        about.setAuthor(origin.issuer());
        about.setProducer(PRODUCER);
        about.setCreationDate(date);
        about.setModificationDate(date);
        document.setDocumentInformation(about);
        document.setDocumentId(origin.date().toEpochDay());
    }
}
