package org.ecopetition.audit.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.briefing.figures.counting.CaseThen;
import org.ecopetition.petition.PetitionStatus;
import org.jspecify.annotations.Nullable;

/** What a search asks that only the events of a case tell, where it is to be as it was known at a past instant. */
record ToldFacts(CaseSearch search, ZoneId zone) {

    /** Whether anything is asked that the events alone can tell. */
    boolean areAsked() {
        CaseSearch.Matter matter = search.matter();
        CaseSearch.Course course = search.course();
        return Stream.of(
                        matter.unit(),
                        matter.type(),
                        matter.verdict(),
                        course.from(),
                        course.to(),
                        course.status(),
                        course.finished())
                .anyMatch(CaseSearch::isAsked);
    }

    /** Whether a case fits as it was known then. */
    boolean fit(CaseThen then) {
        CaseSearch.Matter matter = search.matter();
        return (!CaseSearch.isAsked(matter.unit()) || then.units().contains(matter.unit()))
                && (matter.type() == null || then.types().contains(matter.type().name()))
                && (matter.verdict() == null || then.verdicts().contains(matter.verdict()))
                && isSought(then.status())
                && wasReceived(then.receivedAt());
    }

    /** Whether what is sought is open, is not, or may be either. */
    Set<Boolean> open() {
        return Arrays.stream(PetitionStatus.values())
                .filter(this::isSought)
                .map(PetitionStatus::open)
                .collect(Collectors.toSet());
    }

    private boolean isSought(PetitionStatus status) {
        CaseSearch.Course course = search.course();
        return (!CaseSearch.isAsked(course.status()) || status.name().equals(course.status()))
                && (course.finished() == null || course.finished() != status.open());
    }

    private boolean wasReceived(@Nullable Instant received) {
        LocalDate from = search.course().from();
        LocalDate to = search.course().to();
        if (from == null && to == null) {
            return true;
        }
        LocalDate day = received == null ? null : LocalDate.ofInstant(received, zone);
        return day != null && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
