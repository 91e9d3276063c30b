package org.ecopetition.briefing;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key of one briefing: its round and its cut-off to the minute, for example {@code provincial-2-2023-20230630T0800}.
 *
 * @param value as it stands in addresses and at the process
 */
public record BriefingKey(String value) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm");
    private static final Pattern SHAPE = Pattern.compile("([a-z0-9][a-z0-9-]{0,39})-(\\d{8}T\\d{4})");

    public BriefingKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a briefing: " + value);
        }
    }

    /** The key of a round's briefing with this cut-off. */
    static BriefingKey of(String programme, Instant asOf) {
        return new BriefingKey(programme + "-" + MINUTE.format(asOf.atZone(CHINA)));
    }

    /** The key, if the text is one. */
    public static Optional<BriefingKey> read(String text) {
        Matcher shape = SHAPE.matcher(text);
        return shape.matches() ? Optional.of(new BriefingKey(text)) : Optional.empty();
    }

    /** The code of its round. */
    public String programme() {
        return part(1);
    }

    /** The cut-off (截至). */
    public LocalDateTime cutoff() {
        return LocalDateTime.parse(part(2), MINUTE);
    }

    private String part(int group) {
        Matcher shape = SHAPE.matcher(value);
        if (!shape.matches()) {
            throw new IllegalStateException(value);
        }
        return shape.group(group);
    }

    @Override
    public String toString() {
        return value;
    }
}
