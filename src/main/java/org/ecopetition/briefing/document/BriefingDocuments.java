package org.ecopetition.briefing.document;

import java.util.List;
import org.ecopetition.paper.WordPapers;
import org.ecopetition.paper.pdf.PaperFonts;
import org.springframework.stereotype.Component;

/** Makes the papers of a briefing: the same content, and for Word the same template, give the same bytes. */
@Component
public class BriefingDocuments {

    /** The Word template, below the folder {@code processes}. */
    static final String TEMPLATE = "briefing/documents/briefing.docx";

    private final WordPapers papers;
    private final BriefingWords words;
    private final BriefingPdf pdf;
    private final PaperFonts fonts;

    BriefingDocuments(WordPapers papers, BriefingWords words, BriefingPdf pdf, PaperFonts fonts) {
        this.papers = papers;
        this.words = words;
        this.pdf = pdf;
        this.fonts = fonts;
    }

    /**
     * The Word template as it is now, to be kept with what it makes.
     *
     * @throws org.ecopetition.petition.Refusal when it cannot be read
     */
    public byte[] template() {
        return papers.template(TEMPLATE);
    }

    /**
     * The briefing as a Word document.
     *
     * @param template as {@link #template()} gave it, now or then
     * @throws org.ecopetition.petition.Refusal when the template is no Word document or asks for words that nobody has, or when
     *     the font for the charts is missing
     */
    public byte[] word(BriefingPaper paper, byte[] template) {
        return papers.make(TEMPLATE, template, words.of(paper), paper.head().origin());
    }

    /**
     * The briefing as a PDF.
     *
     * @throws org.ecopetition.petition.Refusal when the font inside the jar is missing
     */
    public byte[] pdf(BriefingPaper paper) {
        return pdf.of(paper);
    }

    /**
     * What the template {@code briefing/paper} shows:
     * <code>&lt;article th:replace="~{briefing/paper :: paper(${view})}"&gt;</code>, with the style sheet {@code /briefing.css}.
     */
    public PaperView page(BriefingPaper paper) {
        return PaperView.of(paper);
    }

    /**
     * The characters that PDF and charts cannot show, because no font has them; the editor writes them otherwise, or an
     * administrator names a font that has them.
     */
    public List<String> missingGlyphs(BriefingPaper paper) {
        return fonts.missingIn(paper.allText());
    }
}
