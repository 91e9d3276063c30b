package org.ecopetition.briefing.document;

import java.util.List;

/**
 * A lead story (头条) of a briefing.
 *
 * @param heading above it; blank where it has none
 * @param paragraphs one text each; a line break begins another paragraph
 */
public record LeadStory(String heading, List<String> paragraphs) {

    public LeadStory {
        heading = PaperText.of(heading);
        paragraphs = PaperText.paragraphs(paragraphs);
    }

    boolean isEmpty() {
        return heading.isEmpty() && paragraphs.isEmpty();
    }
}
