package org.ecopetition.disclosure.petitioner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecopetition.disclosure.objection.ObjectionState;
import org.ecopetition.petition.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a petitioner is told of the own petition: how far it is, the answer and when things happened; neither callers nor
 * officers stand in it.
 *
 * @param stage of the petition as a whole: that of the hand-off which is furthest behind
 * @param parts the hand-offs, in their order
 * @param passedOnTo the authority that has it now, if it was none of ours
 * @param answer the newest answer, without names
 * @param publishedNumber under which number anybody reads the published results; absent while none are
 * @param reports what the petitioner said after earlier answers, the oldest first
 */
public record PetitionerStanding(
        CaseNumber caseNumber,
        PetitionerStage stage,
        Dates dates,
        List<Part> parts,
        @Nullable String passedOnTo,
        @Nullable String answer,
        @Nullable CaseNumber publishedNumber,
        StillOpen stillOpen,
        List<NotSolvedReport> reports) {

    /** When things happened; absent is what has not happened yet. */
    public record Dates(
            @Nullable Instant received,
            @Nullable Instant handedOff,
            @Nullable Instant answered,
            @Nullable Instant published,
            @Nullable Instant closed) {}

    /**
     * What may be said of the result.
     *
     * @param objections whether anybody may object to a result today
     * @param reports whether the petitioner may say today that the problem is not solved
     * @param lastDay the last day on which that may be said; absent before the answer
     */
    public record StillOpen(
            boolean objections, boolean reports, @Nullable LocalDate lastDay) {}

    /** One hand-off: which unit has it, and how far it is. */
    public record Part(String unit, PetitionerStage stage) {}

    /**
     * "Not solved", said after an answer.
     *
     * @param followUp the petition it became, with its stage; absent where it became an objection
     * @param objection what became of the objection
     * @param answer to the objection
     */
    public record NotSolvedReport(
            Instant saidAt,
            @Nullable CaseNumber followUp,
            @Nullable PetitionerStage stage,
            @Nullable ObjectionState objection,
            @Nullable String answer) {}
}
