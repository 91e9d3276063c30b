package org.ecopetition.briefing.published;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopetition.organisation.TypedText;

/**
 * What was published about a batch, in the words in which it was published; numbers, days and splits are read from them.
 *
 * @param words by column; an empty cell is absent
 */
public record PublishedEntry(Map<PublishedColumn, String> words) {

    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?!\\d)");

    public PublishedEntry {
        Map<PublishedColumn, String> kept = new EnumMap<>(PublishedColumn.class);
        words.forEach((column, text) -> {
            String visible = TypedText.visible(text);
            if (!visible.isEmpty()) {
                kept.put(column, visible);
            }
        });
        words = Collections.unmodifiableMap(kept);
    }

    /** The words of a column; empty where nothing was published. */
    public String word(PublishedColumn column) {
        return words.getOrDefault(column, "");
    }

    public boolean has(PublishedColumn column) {
        return words.containsKey(column);
    }

    /** The number in the words of a column. */
    public Optional<BigDecimal> number(PublishedColumn column) {
        return Optional.ofNullable(PublishedNumber.of(column, word(column)).figure());
    }

    /** The parts of a split; empty where there is none, or its words are a sentence. */
    public List<PublishedPart> parts(PublishedColumn column) {
        return PublishedPart.read(word(column)).orElse(List.of());
    }

    /** The day on which the batch was handed off, or up to which was counted. */
    public Optional<LocalDate> day() {
        Matcher day = DAY.matcher(TypedText.plain(word(PublishedColumn.DATE_HANDED)));
        if (!day.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** How the figures of a column were counted, as somebody said. */
    Optional<CountedHow> said(PublishedColumn column) {
        return Arrays.stream(CountedHow.values())
                .filter(how -> how.column() == column && how.name().equals(word(column)))
                .findFirst();
    }
}
