package org.ecopetition.briefing.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.ecopetition.briefing.BriefingContent;
import org.ecopetition.briefing.BriefingContent.Extras;
import org.ecopetition.briefing.BriefingContent.Item;
import org.ecopetition.briefing.BriefingContent.Section;
import org.ecopetition.briefing.BriefingContent.Story;
import org.ecopetition.organisation.form.Form;

/**
 * The content of a briefing as its form shows it: an entry of the guide on each line, an item of a section from each ▲ on.
 *
 * @param guide lines
 * @param stories by where they stand in the form, counted from 0
 * @param sections likewise
 * @param charts whether the charts are wanted
 * @param petitions whether the list of petitions is
 */
@Form("briefing.fault")
record ContentForm(
        String title,
        String guide,
        Map<String, StoryField> stories,
        Map<String, SectionField> sections,
        boolean charts,
        boolean petitions) {

    private static final String ITEM = "▲";
    private static final int LONGEST_LABEL = 60;
    private static final Pattern PLACE = Pattern.compile("\\d{1,3}");

    ContentForm {
        stories = Objects.requireNonNullElse(stories, Map.of());
        sections = Objects.requireNonNullElse(sections, Map.of());
    }

    /**
     * A lead story as the form shows it.
     *
     * @param place where the editor put it, counted from 1; empty where it stands
     */
    record StoryField(String heading, String text, String place) {}

    /**
     * A section as the form shows it.
     *
     * @param items one below the other
     * @param place as that of a story
     */
    record SectionField(String heading, String items, String place) {}

    static ContentForm of(BriefingContent content) {
        return new ContentForm(
                content.title(),
                String.join("\n", content.guide()),
                numbered(content.stories(), story -> new StoryField(story.heading(), story.text(), "")),
                numbered(
                        content.sections(),
                        section -> new SectionField(section.heading(), written(section.items()), "")),
                content.extras().charts(),
                content.extras().petitions());
    }

    /** The same with the parts in the order in which the editor numbered them. */
    ContentForm arranged() {
        return new ContentForm(
                title,
                guide,
                numbered(inOrder(stories, StoryField::place), story -> story),
                numbered(inOrder(sections, SectionField::place), section -> section),
                charts,
                petitions);
    }

    /** The same with room for another story. */
    ContentForm withStory() {
        Map<String, StoryField> more = new LinkedHashMap<>(stories);
        more.put(String.valueOf(more.size()), new StoryField("", "", ""));
        return new ContentForm(title, guide, more, sections, charts, petitions);
    }

    /** The same with room for another section. */
    ContentForm withSection() {
        Map<String, SectionField> more = new LinkedHashMap<>(sections);
        more.put(String.valueOf(more.size()), new SectionField("", "", ""));
        return new ContentForm(title, guide, stories, more, charts, petitions);
    }

    /** What is to be kept: parts that say nothing are left out. */
    BriefingContent content() {
        return new BriefingContent(
                title,
                linesOf(guide),
                stories.values().stream()
                        .filter(story -> !(story.heading() + story.text()).isBlank())
                        .map(story -> new Story(story.heading(), story.text()))
                        .toList(),
                sections.values().stream()
                        .filter(section -> !(section.heading() + section.items()).isBlank())
                        .map(section -> new Section(section.heading(), itemsOf(section.items())))
                        .toList(),
                Extras.wanted(charts, petitions));
    }

    private static <P, F> Map<String, F> numbered(List<P> parts, Function<P, F> shown) {
        Map<String, F> numbered = new LinkedHashMap<>();
        parts.forEach(part -> numbered.put(String.valueOf(numbered.size()), shown.apply(part)));
        return numbered;
    }

    private static <F> List<F> inOrder(Map<String, F> parts, Function<F, String> place) {
        return parts.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, F> part) -> numberIn(part.getKey(), 0))
                        .thenComparing(Map.Entry::getKey))
                .sorted(Comparator.comparingInt(
                        part -> numberIn(place.apply(part.getValue()), numberIn(part.getKey(), 0) + 1)))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static int numberIn(String typed, int otherwise) {
        return PLACE.matcher(typed).matches() ? Integer.parseInt(typed) : otherwise;
    }

    private static String written(List<Item> items) {
        StringBuilder written = new StringBuilder();
        for (Item item : items) {
            written.append(ITEM)
                    .append(item.label())
                    .append(item.label().isEmpty() ? "" : "：")
                    .append(item.text())
                    .append('\n');
        }
        return written.toString().stripTrailing();
    }

    private static List<Item> itemsOf(String typed) {
        List<Item> items = new ArrayList<>();
        for (String item : typed.split("(?m)^\\s*▲\\s*", -1)) {
            String text = item.strip();
            if (!text.isEmpty()) {
                items.add(itemOf(text));
            }
        }
        return items;
    }

    private static Item itemOf(String text) {
        int colon = text.replace(':', '：').indexOf('：');
        boolean labelled = colon > 0
                && colon <= LONGEST_LABEL
                && text.indexOf('\n') != 0
                && !text.substring(0, colon).contains("\n");
        return labelled
                ? new Item(
                        text.substring(0, colon).strip(),
                        text.substring(colon + 1).strip())
                : new Item("", text);
    }

    private static List<String> linesOf(String typed) {
        return Arrays.stream(typed.split("\n", -1))
                .map(line -> line.replaceAll("^[★☆\\s]+", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
