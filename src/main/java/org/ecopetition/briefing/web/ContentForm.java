package org.ecopetition.briefing.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ecopetition.briefing.BriefingContent;
import org.ecopetition.briefing.BriefingContent.Extras;
import org.ecopetition.briefing.BriefingContent.Item;
import org.ecopetition.briefing.BriefingContent.Section;
import org.ecopetition.briefing.BriefingContent.Story;

/**
 * The content of a briefing as its form shows it: an entry of the guide on each line, an item of a section from each ▲ on.
 *
 * @param guide lines
 */
record ContentForm(String title, String guide, List<StoryField> stories, List<SectionField> sections, Extras extras) {

    private static final String ITEM = "▲";
    private static final int LONGEST_LABEL = 60;
    private static final int MOST = 40;

    /** A lead story as the form shows it. */
    record StoryField(String heading, String text) {}

    /**
     * A section as the form shows it.
     *
     * @param items one below the other
     */
    record SectionField(String heading, String items) {}

    static ContentForm of(BriefingContent content) {
        return new ContentForm(
                content.title(),
                String.join("\n", content.guide()),
                content.stories().stream()
                        .map(story -> new StoryField(story.heading(), story.text()))
                        .toList(),
                content.sections().stream()
                        .map(section -> new SectionField(section.heading(), written(section.items())))
                        .toList(),
                content.extras());
    }

    /** What was sent, the parts in the order that the editor numbered. */
    static ContentForm read(Map<String, String> sent) {
        return new ContentForm(
                text(sent, "title"),
                text(sent, "guide"),
                inOrder(sent, "story").stream()
                        .map(n -> new StoryField(text(sent, "story" + n + "Heading"), text(sent, "story" + n + "Text")))
                        .toList(),
                inOrder(sent, "section").stream()
                        .map(n -> new SectionField(
                                text(sent, "section" + n + "Heading"), text(sent, "section" + n + "Items")))
                        .toList(),
                Extras.wanted(sent.containsKey("charts"), sent.containsKey("petitions")));
    }

    /** The same with room for another story. */
    ContentForm withStory() {
        List<StoryField> more = new ArrayList<>(stories);
        more.add(new StoryField("", ""));
        return new ContentForm(title, guide, more, sections, extras);
    }

    /** The same with room for another section. */
    ContentForm withSection() {
        List<SectionField> more = new ArrayList<>(sections);
        more.add(new SectionField("", ""));
        return new ContentForm(title, guide, stories, more, extras);
    }

    /** What is to be kept: parts that say nothing are left out. */
    BriefingContent content() {
        return new BriefingContent(
                title,
                linesOf(guide),
                stories.stream()
                        .filter(story -> !(story.heading() + story.text()).isBlank())
                        .map(story -> new Story(story.heading(), story.text()))
                        .toList(),
                sections.stream()
                        .filter(section -> !(section.heading() + section.items()).isBlank())
                        .map(section -> new Section(section.heading(), itemsOf(section.items())))
                        .toList(),
                extras);
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

    private static List<Integer> inOrder(Map<String, String> sent, String part) {
        List<Integer> numbers = new ArrayList<>();
        for (int n = 0; n < MOST; n++) {
            if (sent.containsKey(part + n + "Heading")) {
                numbers.add(n);
            }
        }
        numbers.sort(Comparator.comparingInt(n -> placeOf(text(sent, part + n + "Place"), n)));
        return numbers;
    }

    /** Where the editor put a part; where it stood, if that is no number. */
    private static int placeOf(String typed, int stood) {
        return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : stood + 1;
    }

    private static String text(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "")
                .replace("\r\n", "\n")
                .replace("\0", "")
                .strip();
    }
}
