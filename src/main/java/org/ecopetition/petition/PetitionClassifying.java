package org.ecopetition.petition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.classification.ClassificationDecision;
import org.ecopetition.petition.classification.PetitionClassified;
import org.ecopetition.petition.classification.Problem;
import org.ecopetition.petition.intake.ProblemTexts;
import org.ecopetition.petition.redaction.Redacted;
import org.ecopetition.petition.repeat.Fingerprints;
import org.ecopetition.petition.repeat.Matter;
import org.ecopetition.petition.repeat.RelationKind;
import org.ecopetition.petition.repeat.Relations;
import org.ecopetition.petition.repeat.RepeatLink;
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
                        Optional.ofNullable(decision.passOnTo())
                                .orElseThrow(() -> new Refusal("petition.no-authority", number)),
                        decision.remark());
            case REPEAT ->
                petition.classifiedAsRepeat(
                        earlier(petition, decision).orElseThrow(() -> new Refusal("petition.no-earlier", number)),
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
                new Problem(
                        petition.problemText().orElse(null),
                        petition.regionCode().orElse(null),
                        petition.place().orElse(null),
                        petition.allegations()),
                decision.passOnTo(),
                decision.repeatOf(),
                decision.remark(),
                decision.countsFrom()));
        texts.announce(number, kept, person);
        petition.repeatOf()
                .filter(earlier -> !relations.isLinked(number, earlier))
                .ifPresent(earlier ->
                        relations.relate(number, new RepeatLink(earlier, RelationKind.REPEAT, null), person));
    }

    /** From now on others find the petition by what the coordination group made of it. */
    private void compareAs(Petition petition) {
        texts.recordOf(petition.caseNumber())
                .ifPresent(intake -> fingerprints.keep(
                        petition.caseNumber(), Matter.of(petition, intake), petition.recordedAt(), false));
    }

    private List<Redacted.Mark> environmental(Petition petition, ClassificationDecision decision) {
        ProblemTexts.Confirmed confirmed = texts.confirmed(petition, decision);
        petition.confirmText(confirmed.text());
        String region =
                petition.regionCode().orElseThrow(() -> new Refusal("petition.no-region", petition.caseNumber()));
        if (!units.isRegion(region)) {
            throw new Refusal("petition.foreign-region", region);
        }
        if (decision.problem().allegations().isEmpty()) {
            throw new Refusal("petition.no-allegation", petition.caseNumber());
        }
        petition.classifiedAsEnvironmental(
                decision.problem().allegations(),
                decision.keyItem(),
                earlier(petition, decision).orElse(null),
                decision.remark());
        return confirmed.kept();
    }

    private Optional<CaseNumber> earlier(Petition petition, ClassificationDecision decision) {
        return Optional.ofNullable(decision.repeatOf()).map(earlier -> {
            if (earlier.equals(petition.caseNumber().value())) {
                throw new Refusal("petition.repeats-itself", petition.caseNumber());
            }
            return petitions
                    .findById(earlier)
                    .map(Petition::caseNumber)
                    .orElseThrow(() -> new Refusal("petition.unknown", earlier));
        });
    }
}
