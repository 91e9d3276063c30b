package org.ecopetition.audit.web;

import java.util.List;
import java.util.Locale;
import org.ecopetition.audit.CaseTimeline;
import org.ecopetition.audit.RecordedEvent;
import org.ecopetition.petition.CaseNumber;
import org.springframework.stereotype.Component;

/** Everything that happened to a case, each with its data in words. */
@Component
class TimelineInWords {

    private final CaseTimeline timeline;
    private final EventFacts facts;

    TimelineInWords(CaseTimeline timeline, EventFacts facts) {
        this.timeline = timeline;
        this.facts = facts;
    }

    /** A line of the timeline with its data in words. */
    record Entry(RecordedEvent event, List<EventFacts.Fact> facts) {}

    List<Entry> of(CaseNumber number, Locale locale) {
        return timeline.of(number).stream()
                .map(event -> new Entry(event, facts.of(event, locale)))
                .toList();
    }
}
