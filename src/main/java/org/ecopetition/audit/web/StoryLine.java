package org.ecopetition.audit.web;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.ecopetition.audit.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * A line of the story of a case.
 *
 * @param code name of the event or operation, or kind of the element
 * @param at when it happened
 * @param recordedAt when it was entered
 * @param key the case number or the key of the hand-off it was about
 * @param element id in the model, where it has one
 * @param rows rows of decision tables that answered
 */
record StoryLine(
        Kind kind,
        String code,
        String title,
        Instant at,
        Instant recordedAt,
        @Nullable String key,
        Actor actor,
        List<EventFacts.Fact> facts,
        @Nullable String element,
        List<TableRow> rows) {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(CHINA);

    /** What a line tells of. */
    enum Kind {
        /** What happened to the case in the trade. */
        EVENT,
        /** A step of the process. */
        STEP,
        /** A task that was claimed, put back, delegated. */
        TASK,
        /** What was done to the process itself. */
        ADMIN,
        /** What a decision table said. */
        DECISION,
        /** Somebody read personal data. */
        READING
    }

    /**
     * Who did it, as they were then.
     *
     * @param id user id, {@code system} or {@code public}
     * @param name empty where none is known
     * @param offices empty where none is known
     * @param address from which it was done, while that is kept
     */
    record Actor(
            String id,
            String name,
            String offices,
            @Nullable String address) {}

    /** To the second, in China's time. */
    public String second() {
        return second(at);
    }

    public String recordedSecond() {
        return second(recordedAt);
    }

    /** Whether it was entered noticeably later than it happened. */
    public boolean isLate() {
        return recordedAt.getEpochSecond() - at.getEpochSecond() > 60;
    }

    static String second(Instant time) {
        return SECOND.format(time);
    }
}
