package org.ecopetition.briefing;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a briefing says, in the order in which it is printed.
 *
 * @param title the name in red
 * @param guide the entries of 导读
 * @param stories the lead stories, before the sections
 */
public record BriefingContent(String title, List<String> guide, List<Story> stories, List<Section> sections) {

    public BriefingContent {
        guide = List.copyOf(guide);
        stories = List.copyOf(stories);
        sections = List.copyOf(sections);
    }

    /**
     * A lead story.
     *
     * @param heading empty where it has none
     * @param text paragraphs, each on a line
     */
    public record Story(String heading, String text) {}

    /** A section (【…】) with its items. */
    public record Section(String heading, List<Item> items) {

        public Section {
            items = List.copyOf(items);
        }
    }

    /**
     * An item (▲…) of a section.
     *
     * @param label whose news it is, for example 南县
     */
    public record Item(String label, String text) {}

    /** All that somebody wrote. */
    Stream<String> texts() {
        return Stream.of(
                        Stream.of(title),
                        guide.stream(),
                        stories.stream().flatMap(story -> Stream.of(story.heading(), story.text())),
                        sections.stream().map(Section::heading),
                        sections.stream()
                                .flatMap(section -> section.items().stream())
                                .flatMap(item -> Stream.of(item.label(), item.text())))
                .flatMap(texts -> texts)
                .filter(text -> !text.isBlank());
    }

    /** Whether it says anything below its title. */
    boolean saysSomething() {
        return stories.stream().anyMatch(story -> !story.text().isBlank())
                || sections.stream().anyMatch(section -> !section.items().isEmpty());
    }
}
