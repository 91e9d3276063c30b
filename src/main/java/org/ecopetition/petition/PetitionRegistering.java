package org.ecopetition.petition;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ecopetition.petition.intake.CaseNumbering;
import org.ecopetition.petition.intake.CaseNumbering.Numbered;
import org.ecopetition.petition.intake.IntakeRecord;
import org.ecopetition.petition.intake.ProblemTexts;
import org.ecopetition.petition.intake.Registration;
import org.ecopetition.petition.redaction.Redacted;
import org.ecopetition.petition.repeat.ComparedMatter;
import org.ecopetition.petition.repeat.Fingerprints;
import org.ecopetition.petition.repeat.Relations;
import org.ecopetition.petition.repeat.RepeatLink;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How a call, a letter or a row of a list becomes a petition: its number, its texts, and by what others find it. */
@Component
class PetitionRegistering {

    private static final Logger log = LoggerFactory.getLogger(PetitionRegistering.class);

    private final EntityManager entities;
    private final CaseNumbering numbering;
    private final ProblemTexts texts;
    private final Fingerprints fingerprints;
    private final Relations relations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PetitionRegistering(
            EntityManager entities,
            CaseNumbering numbering,
            ProblemTexts texts,
            Fingerprints fingerprints,
            Relations relations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entities = entities;
        this.numbering = numbering;
        this.texts = texts;
        this.fingerprints = fingerprints;
        this.relations = relations;
        this.events = events;
        this.clock = clock;
    }

    CaseNumber register(Registration registration, List<RepeatLink> links, String person) {
        mustBeComplete(registration);
        List<Redacted.Mark> kept = texts.keptAtIntake(registration);
        Numbered numbered = numbering.number(registration);
        CaseNumber number = numbered.number();
        @Nullable Instant receivedAt = registration.receivedAt();
        Petition petition = new Petition(
                number, numbered.raw(), numbered.programme(), registration.channel(), receivedAt, clock.instant());
        petition.locateAt(registration.regionCode(), registration.place());
        petition.confirmText(registration.problemText());
        petition.listed(registration.details());
        entities.persist(petition);
        IntakeRecord intake = texts.takeDown(number, registration, person);
        entities.flush();
        numbering.took(numbered);
        fingerprints.keep(number, ComparedMatter.of(petition, intake), petition.recordedAt(), true);
        links.forEach(link -> relations.note(number, link, person));
        events.publishEvent(new PetitionRegistered(
                number,
                receivedAt == null ? petition.recordedAt() : receivedAt,
                person,
                registration.channel(),
                numbered.programme(),
                registration.regionCode(),
                registration.place(),
                petition.problemText(),
                receivedAt == null,
                registration.details().marks()));
        texts.announce(number, kept, person);
        links.forEach(link -> relations.announce(number, link, person));
        log.info("petition {} registered", number);
        return number;
    }

    private void mustBeComplete(Registration registration) {
        if (registration.text().isBlank() || registration.text().length() > Petition.LONGEST_TEXT) {
            throw new Refusal("petition.text-length", Petition.LONGEST_TEXT);
        }
        Instant now = clock.instant();
        Instant receivedAt = registration.receivedAt();
        boolean isNumbered =
                registration.caseNumber() != null && !registration.caseNumber().isBlank();
        if (receivedAt == null && !isNumbered) {
            throw new Refusal("petition.no-date", "");
        }
        if (receivedAt != null && receivedAt.isAfter(now)) {
            throw new Refusal("petition.received-ahead");
        }
    }
}
