package org.ecopetition.process.handoff;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.organisation.Wording;
import org.ecopetition.process.Answers;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.FormField;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.supervision.Notice;
import org.ecopetition.supervision.NoticeDesk;
import org.springframework.stereotype.Component;

/** 回复督办: the desk that was urged, or got a slip, says what it does about it. */
@Component
class AnswerNotice extends UserTaskStep {

    private static final String ANSWER = "noticeAnswer";

    private final NoticeDesk notices;
    private final CaseSummary summary;
    private final Wording wording;

    AnswerNotice(NoticeDesk notices, CaseSummary summary, Wording wording) {
        this.notices = notices;
        this.summary = summary;
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
                        summary.minute(notice.issuedAt()),
                        notice.text(),
                        summary.minute(notice.answerDue()))));
    }

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        notices.answer(CaseSummary.handOffOf(task), numberOf(task), answers.required(ANSWER), person);
    }

    private static int numberOf(DelegateTask task) {
        return HandoffProcess.NOTICE_NUMBER.from(task.getExecution());
    }
}
