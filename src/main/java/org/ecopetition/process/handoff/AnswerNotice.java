package org.ecopetition.process.handoff;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.casework.CaseHead;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.organisation.Wording;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.process.variable.HandoffVariables;
import org.ecopetition.supervision.Notice;
import org.ecopetition.supervision.NoticeDesk;
import org.springframework.stereotype.Component;

/** 回复督办: the desk that was urged, or got a slip, says what it does about it. */
@Component
class AnswerNotice extends UserTaskStep {

    private static final String ANSWER = "noticeAnswer";

    private final NoticeDesk notices;
    private final CaseSummary summary;
    private final CaseHead head;
    private final Wording wording;

    AnswerNotice(NoticeDesk notices, CaseSummary summary, CaseHead head, Wording wording) {
        this.notices = notices;
        this.summary = summary;
        this.head = head;
        this.wording = wording;
    }

    @Override
    public List<FormField> fields() {
        return List.of(FormField.text(ANSWER, 500));
    }

    @Override
    protected void prepare(DelegateTask task) {
        HandOffKey key = CaseSummary.handOffOf(task);
        Notice notice = notices.find(key, numberOf(task));
        summary.ofHandOff(
                task,
                List.of(wording.say(
                        "summary.notice",
                        wording.of(notice.kind()),
                        head.minute(notice.issuedAt()),
                        notice.text(),
                        head.minute(notice.answerDue()))));
    }

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        notices.answer(CaseSummary.handOffOf(task), numberOf(task), answers.required(ANSWER), person);
    }

    private static int numberOf(DelegateTask task) {
        return HandoffVariables.NOTICE_NUMBER.from(task.getExecution());
    }
}
