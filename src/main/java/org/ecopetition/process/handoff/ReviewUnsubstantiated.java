package org.ecopetition.process.handoff;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.casework.history.FindingLines;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.process.variable.HandoffVariables;
import org.ecopetition.verification.SiteVisits;
import org.springframework.stereotype.Component;

/** 复核不属实认定: a second person confirms that an allegation is not substantiated, or wants another visit. */
@Component
class ReviewUnsubstantiated extends UserTaskStep {

    private final SiteVisits visits;
    private final CaseSummary summary;
    private final FindingLines found;

    ReviewUnsubstantiated(SiteVisits visits, CaseSummary summary, FindingLines found) {
        this.visits = visits;
        this.summary = summary;
        this.found = found;
    }

    @Override
    public List<FormField> fields() {
        return List.of(FormField.choice("reviewVerdict", ReviewVerdict.class), FormField.text("reviewOpinion", 500));
    }

    @Override
    public void checkPerson(DelegateTask task, String person) {
        visits.mayBeReviewedBy(CaseSummary.handOffOf(task), HandoffVariables.ALLEGATION.from(task), person);
    }

    @Override
    protected void prepare(DelegateTask task) {
        HandOffKey key = CaseSummary.handOffOf(task);
        summary.ofHandOff(task, found.finding(key, HandoffVariables.ALLEGATION.from(task)));
    }

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        ReviewVerdict verdict = answers.required("reviewVerdict", ReviewVerdict.class);
        visits.review(
                CaseSummary.handOffOf(task),
                HandoffVariables.ALLEGATION.from(task),
                verdict == ReviewVerdict.CONFIRM,
                answers.required("reviewOpinion"),
                person);
        HandoffVariables.REVIEW_VERDICT.setLocal(task.getExecution(), verdict.name());
    }

    /** What the second reviewer says. */
    private enum ReviewVerdict {
        CONFIRM,
        VERIFY_AGAIN
    }
}
