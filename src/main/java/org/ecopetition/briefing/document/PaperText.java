package org.ecopetition.briefing.document;

import java.util.List;
import java.util.stream.Stream;
import org.ecopetition.organisation.TypedText;

/** A text as a paper shows it: without signs that cannot be printed, in lines or paragraphs. */
final class PaperText {

    /** Where a paragraph begins, many editors type the blanks that the form gives anyway. */
    private static final String INDENT = "^[\\s\\u3000\\u00A0]+";

    private PaperText() {}

    /** A text that may have several lines. */
    static String of(String text) {
        return TypedText.visible(TypedText.printable(text));
    }

    /** A text of one line. */
    static String line(String text) {
        return of(text).replaceAll("\\s*\\n\\s*", " ");
    }

    /** The paragraphs of texts, each without the blanks that somebody typed before it. */
    static List<String> paragraphs(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Stream.of(of(text).split("\n")))
                .map(paragraph -> paragraph.replaceAll(INDENT, "").stripTrailing())
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** Lines without the blank ones. */
    static List<String> lines(List<String> texts) {
        return texts.stream()
                .map(PaperText::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
