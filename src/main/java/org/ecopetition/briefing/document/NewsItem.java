package org.ecopetition.briefing.document;

import java.util.List;

/**
 * A piece of news (▲) of counties or departments.
 *
 * @param source who it comes from, for example 赫山区、资阳区; blank where nobody is named
 * @param paragraphs its text; a line break begins another paragraph
 */
public record NewsItem(String source, List<String> paragraphs) {

    public NewsItem {
        source = PaperText.line(source).replaceAll("[:：]$", "");
        paragraphs = PaperText.paragraphs(paragraphs);
    }

    public NewsItem(String source, String text) {
        this(source, List.of(text));
    }

    /** What stands before its text: the source with a colon. */
    public String lead() {
        return source.isEmpty() ? "" : source + "：";
    }
}
