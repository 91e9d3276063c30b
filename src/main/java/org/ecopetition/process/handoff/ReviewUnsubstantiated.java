package org.ecopetition.process.handoff;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.process.Answers;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.FormField;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.verification.SiteVisits;
import org.springframework.stereotype.Component;

/** 复核不属实认定: a second person confirms that an allegation is not substantiated, or wants another visit. */
@Component
class ReviewUnsubstantiated extends UserTaskStep {

    private final SiteVisits visits;
    private final CaseSummary summary;
    private final CaseHistory history;

    ReviewUnsubstantiated(SiteVisits visits, CaseSummary summary, CaseHistory history) {
        this.visits = visits;
        this.summary = summary;
        this.history = history;
    }

    @Override
    public List<FormField> fields() {
        return List.of(FormField.choice("reviewVerdict", ReviewVerdict.class), FormField.text("reviewOpinion", 500));
    }

    @Override
    public void checkPerson(DelegateTask task, String person) {
        visits.mayBeReviewedBy(CaseSummary.handOffOf(task), HandoffProcess.ALLEGATION.from(task), person);
    }

    @Override
    protected void prepare(DelegateTask task) {
        HandOffKey key = CaseSummary.handOffOf(task);
        summary.ofHandOff(task, history.finding(key, HandoffProcess.ALLEGATION.from(task)));
    }

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        ReviewVerdict verdict = answers.required("reviewVerdict", ReviewVerdict.class);
        visits.review(
                CaseSummary.handOffOf(task),
                HandoffProcess.ALLEGATION.from(task),
                verdict == ReviewVerdict.CONFIRM,
                answers.required("reviewOpinion"),
                person);
        HandoffProcess.REVIEW_VERDICT.setLocal(task.getExecution(), verdict.name());
    }

    /** What the second reviewer says. */
    private enum ReviewVerdict {
        CONFIRM,
        VERIFY_AGAIN
    }
}
