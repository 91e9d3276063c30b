package org.ecopetition.petition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.classification.ClassificationDecision;
import org.ecopetition.petition.classification.PetitionClassified;
import org.ecopetition.petition.classification.Problem;
import org.ecopetition.petition.intake.ProblemTexts;
import org.ecopetition.petition.redaction.Redacted;
import org.ecopetition.petition.repeat.ComparedMatter;
import org.ecopetition.petition.repeat.Fingerprints;
import org.ecopetition.petition.repeat.RelationKind;
import org.ecopetition.petition.repeat.Relations;
import org.ecopetition.petition.repeat.RepeatLink;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How the coordination group's decision on what a petition is takes hold. */
@Component
class PetitionClassifying {

    private final Petitions petitions;
    private final Units units;
    private final ProblemTexts texts;
    private final Fingerprints fingerprints;
    private final Relations relations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PetitionClassifying(
            Petitions petitions,
            Units units,
            ProblemTexts texts,
            Fingerprints fingerprints,
            Relations relations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.petitions = petitions;
        this.units = units;
        this.texts = texts;
        this.fingerprints = fingerprints;
        this.relations = relations;
        this.events = events;
        this.clock = clock;
    }

    void classify(Petition petition, ClassificationDecision decision, String person) {
        CaseNumber number = petition.caseNumber();
        Instant counts = petition.receipt().countsFrom(decision.countsFrom(), clock.instant(), petition.caseNumber());
        petition.locateAt(decision.problem().regionCode(), decision.problem().place());
        List<Redacted.Mark> kept = List.of();
        switch (decision.classification()) {
            case ENVIRONMENTAL -> kept = environmental(petition, decision);
            case NOT_ENVIRONMENTAL ->
                petition.classifiedAsForeign(
                        needed(decision.passOnTo(), "petition.no-authority", number), decision.remark());
            case REPEAT ->
                petition.classifiedAsRepeat(
                        needed(earlier(petition, decision.repeatOf()), "petition.no-earlier", number),
                        decision.remark());
        }
        petitions.saveAndFlush(petition);
        compareAs(petition);
        events.publishEvent(new PetitionClassified(
                number,
                counts,
                person,
                decision.classification(),
                petition.keyItem(),
                new Problem(petition.problemText(), petition.regionCode(), petition.place(), petition.allegations()),
                decision.passOnTo(),
                decision.repeatOf(),
                decision.remark(),
                decision.countsFrom()));
        texts.announce(number, kept, person);
        CaseNumber earlier = petition.repeatOf();
        if (earlier != null && !relations.isLinked(number, earlier)) {
            relations.relate(number, new RepeatLink(earlier, RelationKind.REPEAT, null), person);
        }
    }

    /** From now on others find the petition by what the coordination group made of it. */
    private void compareAs(Petition petition) {
        texts.recordOf(petition.caseNumber())
                .ifPresent(intake -> fingerprints.keep(
                        petition.caseNumber(), ComparedMatter.of(petition, intake), petition.recordedAt(), false));
    }

    private List<Redacted.Mark> environmental(Petition petition, ClassificationDecision decision) {
        ProblemTexts.Confirmed confirmed = texts.confirmed(petition, decision);
        petition.confirmText(confirmed.text());
        String region = needed(petition.regionCode(), "petition.no-region", petition.caseNumber());
        if (!units.isRegion(region)) {
            throw new Refusal("petition.foreign-region", region);
        }
        if (decision.problem().allegations().isEmpty()) {
            throw new Refusal("petition.no-allegation", petition.caseNumber());
        }
        petition.classifiedAsEnvironmental(
                decision.problem().allegations(),
                decision.keyItem(),
                earlier(petition, decision.repeatOf()),
                decision.remark());
        return confirmed.kept();
    }

    private static <T> T needed(@Nullable T said, String fault, CaseNumber number) {
        if (said == null) {
            throw new Refusal(fault, number);
        }
        return said;
    }

    private @Nullable CaseNumber earlier(Petition petition, @Nullable String earlier) {
        if (earlier == null) {
            return null;
        }
        if (earlier.equals(petition.caseNumber().value())) {
            throw new Refusal("petition.repeats-itself", petition.caseNumber());
        }
        return petitions
                .findById(earlier)
                .map(Petition::caseNumber)
                .orElseThrow(() -> new Refusal("petition.unknown", earlier));
    }
}
