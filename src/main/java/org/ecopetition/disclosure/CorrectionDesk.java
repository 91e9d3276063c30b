package org.ecopetition.disclosure;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecopetition.disclosure.Disclosure.Correction;
import org.ecopetition.disclosure.DisclosureEvent.CorrectionDecided;
import org.ecopetition.disclosure.DisclosureEvent.CorrectionProposed;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.Refusal;
import org.hibernate.Hibernate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects what is published (更正): one person writes the next version with a reason for the public, a second one lets it take
 * the place of the version before, which is kept.
 */
@Service
@Transactional
public class CorrectionDesk {

    private final Disclosures disclosures;
    private final RedactionCheck redaction;
    private final WholeRows wholeRows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CorrectionDesk(
            Disclosures disclosures,
            RedactionCheck redaction,
            WholeRows wholeRows,
            ApplicationEventPublisher events,
            Clock clock) {
        this.disclosures = disclosures;
        this.redaction = redaction;
        this.wholeRows = wholeRows;
        this.events = events;
        this.clock = clock;
    }

    /** What may be corrected now: the newest copy, once the public reads it. */
    @Transactional(readOnly = true)
    public Optional<Disclosure> correctable(HandOffKey key) {
        return newest(key).filter(newest -> newest.state() == DisclosureState.PUBLISHED);
    }

    /** The correction that waits for a second person. */
    @Transactional(readOnly = true)
    public Optional<Disclosure> pending(HandOffKey key) {
        return newest(key).filter(Disclosure::pendingCorrection);
    }

    /** Every copy ever drafted or published, the newest first, with its measurements. */
    @Transactional(readOnly = true)
    public List<Disclosure> versions(HandOffKey key) {
        List<Disclosure> versions = disclosures.findByHandOffOrderByVersionDesc(key.value());
        versions.forEach(version -> Hibernate.initialize(version.measurements()));
        return versions;
    }

    /**
     * Writes a correction, which the public does not see yet.
     *
     * @param reason for the public
     * @param marksAcknowledged the person says that what is marked is no personal data
     * @throws Refusal when nothing is published, nothing is changed, or a text holds personal data
     */
    public void propose(
            HandOffKey key, Correction correction, String reason, boolean marksAcknowledged, String person) {
        Disclosure published =
                correctable(key).orElseThrow(() -> new Refusal("disclosure.nothing-to-correct", key.value()));
        if (correction.equals(new Correction(published.texts(), published.accountability()))) {
            throw new Refusal("disclosure.correction-changes-nothing");
        }
        redaction.mustBeFit(
                key.caseNumber(),
                Stream.concat(correction.texts().all().stream(), Stream.of(correction.accountability(), reason))
                        .toList(),
                marksAcknowledged);
        Disclosure next = new Disclosure(published, correction, reason, person);
        disclosures.saveAndFlush(next);
        events.publishEvent(new CorrectionProposed(key, clock.instant(), person, next.version(), reason));
    }

    /**
     * Lets a correction take the place of what is published, or drops it.
     *
     * @throws Refusal when none waits, or the person wrote it
     */
    public void decide(HandOffKey key, boolean publish, String comment, String person) {
        Disclosure next = pending(key).orElseThrow(() -> new Refusal("disclosure.no-correction", key.value()));
        if (person.equals(next.correctedBy())) {
            throw new Refusal("disclosure.corrected-by-same-person");
        }
        if (publish) {
            disclosures.supersedePublished(key);
            next.correctionPublished(person, clock.instant());
            disclosures.saveAndFlush(next);
            wholeRows.arrange(key.caseNumber());
        } else {
            disclosures.delete(next);
        }
        events.publishEvent(new CorrectionDecided(key, clock.instant(), person, next.version(), publish, comment));
    }

    private Optional<Disclosure> newest(HandOffKey key) {
        return disclosures.findFirstByHandOffOrderByVersionDesc(key.value());
    }
}
