package org.ecopetition.disclosure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecopetition.disclosure.Disclosure.Texts;
import org.ecopetition.disclosure.DisclosureEvent.DisclosureApproved;
import org.ecopetition.disclosure.DisclosureEvent.DisclosureRefused;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.ReviewDesk;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a second person lets the draft of a public row through, or sends the result back to review. */
@Service
@Transactional
public class DisclosureDesk {

    private final Disclosures disclosures;
    private final RedactionCheck redaction;
    private final HandOffDesk handOffs;
    private final ReviewDesk reviews;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DisclosureDesk(
            Disclosures disclosures,
            RedactionCheck redaction,
            HandOffDesk handOffs,
            ReviewDesk reviews,
            ApplicationEventPublisher events,
            Clock clock) {
        this.disclosures = disclosures;
        this.redaction = redaction;
        this.handOffs = handOffs;
        this.reviews = reviews;
        this.events = events;
        this.clock = clock;
    }

    /** Texts that replace those of a draft; null where the draft stands. */
    public record EditedTexts(
            @Nullable String problem,
            @Nullable String findings,
            @Nullable String measures,
            @Nullable String accountability) {

        Texts over(Texts draft) {
            return new Texts(
                    problem == null ? draft.problem() : problem,
                    findings == null ? draft.findings() : findings,
                    measures == null ? draft.measures() : measures);
        }
    }

    /** The copy as it stands now, drafted or published. */
    @Transactional(readOnly = true)
    public Optional<Disclosure> newest(HandOffKey key) {
        return disclosures.findFirstByHandOffOrderByVersionDesc(key.value());
    }

    /**
     * Approves the text for publication.
     *
     * @param edited texts that replace the draft's; null where the draft stands
     * @param marksAcknowledged the person says that what is still marked is no personal data
     * @throws Refusal when the same person reviewed the result, marks are left that nobody acknowledged, or the text points to
     *     a person for certain
     */
    public void approve(HandOffKey key, EditedTexts edited, boolean marksAcknowledged, String person) {
        mayBeReviewedBy(key, person);
        Disclosure draft = draftOf(key);
        Texts texts = edited.over(draft.texts());
        String accountability = Objects.requireNonNullElse(edited.accountability(), draft.accountability());
        List<String> written = new ArrayList<>(texts.all());
        if (!accountability.equals(draft.accountability())) {
            written.add(accountability);
        }
        redaction.mustBeFit(key.caseNumber(), written, marksAcknowledged);
        draft.approved(texts, accountability, person);
        disclosures.saveAndFlush(draft);
        events.publishEvent(
                new DisclosureApproved(key, clock.instant(), person, texts, accountability, marksAcknowledged));
    }

    /** Sends the result back to review instead of publishing it. */
    public void refuse(HandOffKey key, String comment, String person) {
        mayBeReviewedBy(key, person);
        reviews.revise(key, comment);
        events.publishEvent(new DisclosureRefused(key, clock.instant(), person, comment));
    }

    /** Refuses the person who reviewed the result as the one who approves its disclosure. */
    @Transactional(readOnly = true)
    public void mayBeReviewedBy(HandOffKey key, String person) {
        if (person.equals(handOffs.find(key).result().reviewedBy())) {
            throw new Refusal("disclosure.same-person");
        }
    }

    private Disclosure draftOf(HandOffKey key) {
        Disclosure draft = newest(key).orElseThrow(() -> new Refusal("disclosure.no-draft", key));
        draft.mustBeDraft();
        return draft;
    }
}
