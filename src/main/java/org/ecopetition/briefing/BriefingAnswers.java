package org.ecopetition.briefing;

import java.util.List;
import org.ecopetition.briefing.BriefingEvent.Answer;
import org.ecopetition.briefing.BriefingEvent.QuestionsAnswered;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what is answered to fields that an administrator drew into the tasks of a briefing; its record keeps it. */
@Service
public class BriefingAnswers {

    private final BriefingTextCheck check;
    private final ApplicationEventPublisher events;

    BriefingAnswers(BriefingTextCheck check, ApplicationEventPublisher events) {
        this.check = check;
        this.events = events;
    }

    /**
     * Keeps the answers with the briefing.
     *
     * @throws org.ecopetition.petition.Refusal when a text names a caller or an objector, or holds a phone number or the like
     */
    @Transactional
    public void record(QuestionsAnswered answered) {
        List<String> texts = answered.answers().stream().map(Answer::said).toList();
        if (!texts.isEmpty()) {
            check.mustBeFit(texts);
        }
        events.publishEvent(answered);
    }
}
