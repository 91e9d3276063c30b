package org.ecopetition.audit.web;

import java.util.List;
import java.util.Locale;
import org.ecopetition.audit.CaseTimeline;
import org.ecopetition.audit.RecordedEvent;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.CaseNumber;
import org.springframework.stereotype.Component;

/** Everything that happened to a case in the trade, each with its data in words. */
@Component
class TimelineInWords {

    private final CaseTimeline timeline;
    private final EventFacts facts;
    private final Wording wording;

    TimelineInWords(CaseTimeline timeline, EventFacts facts, Wording wording) {
        this.timeline = timeline;
        this.facts = facts;
        this.wording = wording;
    }

    List<StoryLine> of(CaseNumber number, Locale language) {
        return timeline.of(number).stream().map(event -> line(event, language)).toList();
    }

    private StoryLine line(RecordedEvent event, Locale language) {
        return new StoryLine(
                StoryLine.Kind.EVENT,
                event.kind(),
                wording.name(language, "event", event.kind()),
                event.occurredAt(),
                event.recordedAt(),
                event.handOff() == null ? event.caseNumber() : event.handOff(),
                new StoryLine.Actor(event.person(), "", "", null),
                facts.of(event, language),
                null,
                List.of());
    }
}
