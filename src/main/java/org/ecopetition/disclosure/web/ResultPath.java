package org.ecopetition.disclosure.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.Publicity;
import org.ecopetition.handoff.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The way of a published result from the call to its write-off, as far as the public copy tells it.
 *
 * @param next what comes now
 * @param daysLeft of the publicity, today included; 0 outside it
 */
record ResultPath(List<Station> stations, Next next, long daysLeft) {

    /** What comes after a result was published. */
    enum Next {
        /** Anybody may object. */
        IN_PUBLICITY,
        /** The coordination group looks on site before it is written off. */
        ACCEPTANCE,
        /** Rectification goes on, and is published again. */
        AGAIN,
        /** Written off; may be drawn for a look-back. */
        WRITTEN_OFF,
        /** Nothing to rectify. */
        UNSUBSTANTIATED,
        /** Told at the earlier petition. */
        REPEAT
    }

    /** Where a result is on its way. */
    enum Stage {
        RECEIVED,
        HANDED_OFF,
        PUBLISHED,
        PUBLICITY,
        WRITE_OFF
    }

    /**
     * A stage with its days.
     *
     * @param from the day; absent while it lies ahead
     * @param to the last day, of what lasts
     * @param state {@code done}, {@code now} or {@code next}
     */
    record Station(
            Stage stage, @Nullable LocalDate from, @Nullable LocalDate to, String state) {

        private static Station done(Stage stage, LocalDate day) {
            return new Station(stage, day, null, "done");
        }
    }

    static ResultPath of(Disclosure row, LocalDate today) {
        Next next = nextOf(row, today);
        List<Station> stations = new ArrayList<>();
        stations.add(Station.done(Stage.RECEIVED, row.origin().receivedOn()));
        if (next != Next.REPEAT) {
            stations.add(Station.done(Stage.HANDED_OFF, row.handling().handedOffOn()));
        }
        if (row.publishedAt() != null) {
            stations.add(Station.done(Stage.PUBLISHED, PublishedRow.dayOf(row.publishedAt())));
        }
        if (row.publicity() != null) {
            stations.add(publicity(row.publicity(), today));
        }
        if (next == Next.IN_PUBLICITY || next == Next.ACCEPTANCE || next == Next.AGAIN) {
            stations.add(new Station(Stage.WRITE_OFF, null, null, next == Next.ACCEPTANCE ? "now" : "next"));
        }
        if (row.writtenOffOn() != null) {
            stations.add(Station.done(Stage.WRITE_OFF, row.writtenOffOn()));
        }
        return new ResultPath(List.copyOf(stations), next, daysLeft(row, today));
    }

    private static Station publicity(Publicity days, LocalDate today) {
        String state = days.last().isBefore(today) ? "done" : days.first().isAfter(today) ? "next" : "now";
        return new Station(Stage.PUBLICITY, days.first(), days.last(), state);
    }

    private static Next nextOf(Disclosure row, LocalDate today) {
        if (row.original() != null) {
            return Next.REPEAT;
        }
        if (row.writtenOffOn() != null) {
            return Next.WRITTEN_OFF;
        }
        if (row.inPublicity(today)) {
            return Next.IN_PUBLICITY;
        }
        if (row.handling().closingState().goesOn()) {
            return Next.AGAIN;
        }
        return row.handling().verdict() == Verdict.UNSUBSTANTIATED ? Next.UNSUBSTANTIATED : Next.ACCEPTANCE;
    }

    private static long daysLeft(Disclosure row, LocalDate today) {
        return row.publicity() == null || !row.inPublicity(today)
                ? 0
                : row.publicity().last().toEpochDay() - today.toEpochDay() + 1;
    }
}
