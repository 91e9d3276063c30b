package org.ecopetition.process.handoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.casework.history.FindingLines;
import org.ecopetition.casework.history.RectificationLines;
import org.ecopetition.handoff.ClosingState;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.ReviewDesk;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.process.variable.HandoffVariables;
import org.ecopetition.rectification.RectificationDesk;
import org.ecopetition.verification.SiteVisits;
import org.springframework.stereotype.Component;

/** 审核办理结果: the coordination group accepts a result or sends it back. */
@Component
class ReviewResult extends UserTaskStep {

    private static final String COMMENT = "reviewComment";
    private static final String WHOLE = "overallVerdict";
    private static final Set<String> WHOLES = Set.of(
            Verdict.SUBSTANTIATED.name(), Verdict.MOSTLY_SUBSTANTIATED.name(), Verdict.PARTLY_SUBSTANTIATED.name());

    private final ReviewDesk reviews;
    private final SiteVisits visits;
    private final RectificationDesk rectifications;
    private final CaseSummary summary;
    private final FindingLines found;
    private final RectificationLines done;

    ReviewResult(
            ReviewDesk reviews,
            SiteVisits visits,
            RectificationDesk rectifications,
            CaseSummary summary,
            FindingLines found,
            RectificationLines done) {
        this.reviews = reviews;
        this.visits = visits;
        this.rectifications = rectifications;
        this.summary = summary;
        this.found = found;
        this.done = done;
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.choice("reviewOutcome", ReviewOutcome.class),
                FormField.choice(WHOLE, WHOLES),
                FormField.text(COMMENT, 500));
    }

    @Override
    protected void prepare(DelegateTask task) {
        HandOffKey key = CaseSummary.handOffOf(task);
        List<String> further = new ArrayList<>(found.findings(key));
        further.addAll(done.measures(key));
        summary.ofHandOff(task, further);
    }

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        HandOffKey key = CaseSummary.handOffOf(task);
        ReviewOutcome outcome = answers.required("reviewOutcome", ReviewOutcome.class);
        switch (outcome) {
            case CLOSED -> accept(key, ClosingState.CLOSED, answers, person);
            case STAGED -> accept(key, ClosingState.STAGED, answers, person);
            case OPEN -> accept(key, ClosingState.OPEN, answers, person);
            case VERIFY_AGAIN -> reviews.verifyAgain(key, answers.required(COMMENT), person);
            case RECTIFY_AGAIN -> reviews.rectifyAgain(key, answers.required(COMMENT), person);
        }
        HandoffVariables.REVIEW_OUTCOME.set(task.getExecution(), outcome.name());
    }

    private void accept(HandOffKey key, ClosingState state, Answers answers, String person) {
        Verdict usual = visits.usualVerdict(key);
        Verdict whole = Objects.requireNonNullElse(answers.choice(WHOLE, Verdict.class), usual);
        String reason =
                whole == usual ? Objects.requireNonNullElse(answers.text(COMMENT), "") : answers.required(COMMENT);
        reviews.judgeWhole(key, whole, reason, person);
        rectifications.acceptResult(key, state, person);
    }

    /** What the coordination group says to a result. */
    private enum ReviewOutcome {
        CLOSED,
        STAGED,
        OPEN,
        VERIFY_AGAIN,
        RECTIFY_AGAIN
    }
}
