package org.ecopetition.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.ecopetition.disclosure.DisclosureEvent.DisclosurePublished;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.ReviewDesk;
import org.ecopetition.petition.Refusal;
import org.ecopetition.rectification.Rectification;
import org.ecopetition.rectification.RectificationDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an approved row takes its place before the public. */
@Service
@Transactional
public class PublicationDesk {

    private static final String SYSTEM = "system";

    private final Disclosures disclosures;
    private final WholeRows wholeRows;
    private final ReviewDesk reviews;
    private final RectificationDesk rectifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublicationDesk(
            Disclosures disclosures,
            WholeRows wholeRows,
            ReviewDesk reviews,
            RectificationDesk rectifications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.disclosures = disclosures;
        this.wholeRows = wholeRows;
        this.reviews = reviews;
        this.rectifications = rectifications;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What follows a publication.
     *
     * @param publicityEnds the moment after the last day of publicity, for rectified results
     */
    public record Publication(
            PublicationKind kind, @Nullable Instant publicityEnds) {}

    /**
     * Publishes the approved text; a second call changes nothing.
     *
     * @return what follows, and when publicity is over
     */
    public Publication publish(HandOffKey key) {
        Disclosure disclosure = disclosures
                .findFirstByHandOffOrderByVersionDesc(key.value())
                .orElseThrow(() -> new Refusal("disclosure.no-draft", key));
        if (disclosure.state() == DisclosureState.DRAFT) {
            publish(key, disclosure);
        }
        Instant ends = disclosure.publicity() == null
                ? null
                : disclosure
                        .publicity()
                        .last()
                        .plusDays(1)
                        .atStartOfDay(clock.getZone())
                        .toInstant();
        return new Publication(disclosure.handling().kind(), ends);
    }

    private void publish(HandOffKey key, Disclosure disclosure) {
        disclosures.supersedePublished(key);
        LocalDate today = LocalDate.now(clock);
        Publicity publicity = disclosure.handling().kind() == PublicationKind.RECTIFIED
                ? new Publicity(today, today.plusDays(reviews.publicityDays(key) - 1L))
                : null;
        disclosure.published(clock.instant(), publicity);
        disclosures.saveAndFlush(disclosure);
        wholeRows.arrange(key.caseNumber());
        reviews.published(
                key,
                rectifications.latest(key).map(Rectification::plannedFinish).orElse(null));
        events.publishEvent(new DisclosurePublished(
                key,
                clock.instant(),
                SYSTEM,
                disclosure.version(),
                disclosure.handling().kind(),
                publicity == null ? null : publicity.last()));
    }
}
