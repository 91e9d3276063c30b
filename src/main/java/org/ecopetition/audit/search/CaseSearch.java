package org.ecopetition.audit.search;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.petition.PollutionType;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What an auditor looks for and in which order; anything absent or blank is not asked. */
public record CaseSearch(Matter matter, Course course, Order order) {

    /** Nothing but the newest first. */
    public static final CaseSearch ALL = new CaseSearch(
            new Matter(null, null, null, null, null, null, null),
            new Course(null, null, null, null, null, null, null, null),
            new Order(null, null));

    /**
     * What a case is about.
     *
     * @param number part of the case number
     * @param words parted by blanks, each of which stands in place, matter, problem or number
     * @param place part of the place
     * @param firm part of a name: of whom enforcement was addressed to, or among the words of the case
     * @param unit id of a unit that leads or assists
     * @param type of one of its problems
     * @param verdict of one of its hand-offs
     */
    public record Matter(
            @Nullable String number,
            @Nullable String words,
            @Nullable String place,
            @Nullable String firm,
            @Nullable String unit,
            @Nullable PollutionType type,
            @Nullable Verdict verdict) {}

    /**
     * What became of it.
     *
     * @param from first day of receipt
     * @param to last day of receipt
     * @param status name of the petition's status
     * @param finished whether only cases that have ended, or only running ones
     * @param person user id, or part of a name, of whoever acted in it
     * @param model a version of a model that led it, as {@code handoff:3}
     * @param administered only cases that an administrator acted on
     * @param late only cases that missed a deadline
     */
    public record Course(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate to,

            @Nullable String status,
            @Nullable Boolean finished,
            @Nullable String person,
            @Nullable String model,
            @Nullable Boolean administered,
            @Nullable Boolean late) {}

    /** Whether a field was filled in. */
    static boolean isAsked(@Nullable Object value) {
        return value != null && !value.toString().isBlank();
    }

    /** Whether nothing is asked but number, words, place, firm and types. */
    boolean asksForTextsAlone() {
        return Stream.of(
                                matter.unit,
                                matter.verdict,
                                course.from,
                                course.to,
                                course.status,
                                course.finished,
                                course.person,
                                course.model)
                        .noneMatch(CaseSearch::isAsked)
                && !Boolean.TRUE.equals(course.administered)
                && !Boolean.TRUE.equals(course.late);
    }

    /** What can be asked of today's record alone: words, place, firm and deadlines that were missed. */
    CaseSearch ofToday() {
        return new CaseSearch(
                new Matter(matter.number, matter.words, matter.place, matter.firm, null, null, null),
                new Course(null, null, null, null, null, null, null, null),
                order);
    }

    /** The order of the list; without one the newest first. */
    public record Order(@Nullable By by, @Nullable Boolean ascending) {

        public boolean isBy(By column) {
            return column == chosen();
        }

        public boolean isAscending() {
            return ascending == null ? chosen() != By.RECEIVED : ascending;
        }

        String sql() {
            String column = "p." + chosen().column + (isAscending() ? " asc" : " desc") + " nulls last";
            return " order by " + column + (isBy(By.NUMBER) ? "" : ", p.case_number");
        }

        private By chosen() {
            return by == null ? By.RECEIVED : by;
        }
    }

    /** By what the list can be sorted. */
    public enum By {
        /** When the call or letter came. */
        RECEIVED("received_at"),
        /** The case number. */
        NUMBER("case_number"),
        /** The region, by its code. */
        REGION("region_code"),
        /** The place. */
        PLACE("place"),
        /** The state. */
        STATUS("status"),
        /** When it was closed. */
        CLOSED("closed_at");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }
}
