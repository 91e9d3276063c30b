package org.ecopetition.supervision.web;

import java.time.LocalDate;
import java.util.Objects;
import org.ecopetition.organisation.form.Form;
import org.ecopetition.supervision.visit.Visit;
import org.ecopetition.supervision.visit.VisitEntry;
import org.ecopetition.supervision.visit.VisitorKind;
import org.jspecify.annotations.Nullable;

/** A visit as the page sends it. */
@Form("visit.fault")
record VisitForm(
        @Nullable VisitorKind visitor,
        @Nullable LocalDate onDay,
        String place,
        String people,
        String instruction,
        String firms,
        String sampling,
        String followUp,
        @Nullable LocalDate followUpDue,
        String caseNumber) {

    /** Why a visit is put right. */
    @Form("visit.fault")
    record Reason(String reason) {}

    /** What was done about a visit, and when. */
    @Form("visit.fault")
    record FollowUp(String doneNote, @Nullable LocalDate doneOn) {}

    static VisitForm blank(LocalDate today, String caseNumber) {
        return new VisitForm(null, today, "", "", "", "", "", "", null, caseNumber);
    }

    static VisitForm of(Visit visit) {
        return new VisitForm(
                visit.visitor(),
                visit.onDay(),
                visit.place(),
                visit.people(),
                visit.instruction(),
                Objects.requireNonNullElse(visit.firms(), ""),
                Objects.requireNonNullElse(visit.sampling(), ""),
                Objects.requireNonNullElse(visit.followUp(), ""),
                visit.followUpDue(),
                visit.caseNumber() == null ? "" : visit.caseNumber().toString());
    }

    VisitEntry entry() {
        return new VisitEntry(
                visitor, onDay, place, people, instruction, firms, sampling, followUp, followUpDue, caseNumber);
    }
}
