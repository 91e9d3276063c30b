package org.ecopetition.audit.document;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ecopetition.paper.PaperOrigin;
import org.ecopetition.paper.pdf.PaperFonts;
import org.ecopetition.paper.pdf.PdfPicture;
import org.ecopetition.paper.pdf.PdfPress;
import org.springframework.stereotype.Component;

/** The story of a case as a PDF, made of a page that names its diagrams. */
@Component
public class StoryPdf {

    private final PdfPress press;
    private final PaperFonts fonts;

    StoryPdf(PdfPress press, PaperFonts fonts) {
        this.press = press;
        this.fonts = fonts;
    }

    /**
     * Prints it.
     *
     * @param page well-formed XHTML; a diagram stands where an object of type {@code picture} has its name
     * @param issuer whose system it comes from
     * @throws org.ecopetition.petition.Refusal when the font inside the jar is missing
     */
    public byte[] of(String page, Map<String, Diagram> diagrams, String title, String issuer, LocalDate date) {
        Map<String, PdfPicture> pictures = new LinkedHashMap<>();
        diagrams.forEach((name, diagram) -> pictures.put(name, diagram.picture(fonts)));
        return press.print(page, pictures, new PaperOrigin(title, issuer, date));
    }
}
