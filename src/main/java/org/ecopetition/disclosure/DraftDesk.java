package org.ecopetition.disclosure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecopetition.disclosure.Disclosure.Texts;
import org.ecopetition.disclosure.DisclosureEvent.DisclosureDrafted;
import org.ecopetition.disclosure.DisclosureEvent.RedactionChecked;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.redaction.Redacted;
import org.ecopetition.petition.redaction.Redacted.Mark;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the redacted copy of a result is drafted, and checked for what looks like personal data. */
@Service
@Transactional
public class DraftDesk {

    private static final String SYSTEM = "system";

    private final Disclosures disclosures;
    private final DraftSources sources;
    private final DraftFacts facts;
    private final DraftWriter writer;
    private final RedactionCheck redaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DraftDesk(
            Disclosures disclosures,
            DraftSources sources,
            DraftFacts facts,
            DraftWriter writer,
            RedactionCheck redaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.disclosures = disclosures;
        this.sources = sources;
        this.facts = facts;
        this.writer = writer;
        this.redaction = redaction;
        this.events = events;
        this.clock = clock;
    }

    /** Writes a draft from the record; a draft that was not approved is written anew. */
    public void draft(HandOffKey key) {
        Optional<Disclosure> last = newest(key);
        int version = last.map(Disclosure::version).orElse(0) + 1;
        if (last.filter(disclosure -> disclosure.state() == DisclosureState.DRAFT)
                .isPresent()) {
            disclosures.delete(last.get());
            disclosures.flush();
            version--;
        }
        DraftSources.Known known = sources.of(key);
        disclosures.saveAndFlush(
                new Disclosure(key, version, facts.of(known), writer.write(known), measurements(key, known)));
        events.publishEvent(new DisclosureDrafted(key, clock.instant(), SYSTEM, version));
    }

    /** Takes what looks like personal data out of the draft and notes what that was, for the person who approves it. */
    public void checkRedaction(HandOffKey key) {
        Disclosure draft = draftOf(key);
        Texts texts = draft.texts();
        Redacted problem = redaction.propose(key.caseNumber(), texts.problem());
        Redacted findings = redaction.propose(key.caseNumber(), texts.findings());
        Redacted measures = redaction.propose(key.caseNumber(), texts.measures());
        List<Mark> marks = Stream.of(problem, findings, measures)
                .flatMap(redacted -> redacted.marks().stream())
                .toList();
        draft.redacted(new Texts(problem.text(), findings.text(), measures.text()), redaction.said(marks));
        disclosures.saveAndFlush(draft);
        events.publishEvent(new RedactionChecked(key, clock.instant(), SYSTEM, marks.size()));
    }

    private List<DisclosedMeasurement> measurements(HandOffKey key, DraftSources.Known known) {
        List<DisclosedMeasurement> disclosed = new ArrayList<>();
        known.measurements().stream()
                .filter(measurement -> measurement.outcome() != null)
                .map(measurement -> new DisclosedMeasurement(
                        disclosed.size() + 1,
                        measurement,
                        clock.getZone(),
                        known.rules().decimals()))
                .forEach(disclosed::add);
        disclosed.forEach(measured -> measured.redacted(
                words -> redaction.propose(key.caseNumber(), words).text()));
        return disclosed;
    }

    private Optional<Disclosure> newest(HandOffKey key) {
        return disclosures.findFirstByHandOffOrderByVersionDesc(key.value());
    }

    private Disclosure draftOf(HandOffKey key) {
        Disclosure draft = newest(key).orElseThrow(() -> new Refusal("disclosure.no-draft", key));
        draft.mustBeDraft();
        return draft;
    }
}
