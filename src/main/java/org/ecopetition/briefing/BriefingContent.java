package org.ecopetition.briefing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecopetition.briefing.document.PaperChart;
import org.ecopetition.briefing.document.PetitionTable;
import org.jspecify.annotations.Nullable;

/**
 * What a briefing says, in the order in which it is printed.
 *
 * @param title the name in red
 * @param guide the entries of 导读
 * @param stories the lead stories, before the sections
 * @param extras what stands behind the news
 */
public record BriefingContent(
        String title, List<String> guide, List<Story> stories, List<Section> sections, Extras extras) {

    public BriefingContent {
        guide = List.copyOf(guide);
        stories = List.copyOf(stories);
        sections = List.copyOf(sections);
        extras = Optional.ofNullable(extras).orElse(Extras.NONE); // none was kept before there were any
    }

    /** A briefing with nothing behind its news. */
    public BriefingContent(String title, List<String> guide, List<Story> stories, List<Section> sections) {
        this(title, guide, stories, sections, Extras.NONE);
    }

    /**
     * What stands behind the news.
     *
     * @param charts whether charts are wanted
     * @param petitions whether the petitions handed off since the issue before are wanted
     * @param drawn the charts, once it was issued
     * @param table the petitions, once it was issued
     */
    public record Extras(
            boolean charts,
            boolean petitions,
            List<PaperChart> drawn,
            @Nullable PetitionTable table) {

        static final Extras NONE = new Extras(false, false, List.of(), null);

        public Extras {
            drawn = List.copyOf(drawn);
        }

        /** What an editor wants. */
        public static Extras wanted(boolean charts, boolean petitions) {
            return new Extras(charts, petitions, List.of(), null);
        }
    }

    /** The same with other things behind its news. */
    public BriefingContent with(Extras other) {
        return new BriefingContent(title, guide, stories, sections, other);
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
