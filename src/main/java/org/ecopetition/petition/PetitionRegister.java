package org.ecopetition.petition;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecopetition.organisation.Programme;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.TakenNumbers.Received;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of petitions: everything that happens to a petition as a whole. */
@Service
@Transactional
public class PetitionRegister {

    private static final Logger log = LoggerFactory.getLogger(PetitionRegister.class);
    private static final String SYSTEM = "system";

    private final Petitions petitions;
    private final IntakeRecords intakeRecords;
    private final EntityManager entities;
    private final CaseNumbers caseNumbers;
    private final TakenNumbers numbers;
    private final ReceiptRounds rounds;
    private final Units units;
    private final Redaction redaction;
    private final ProblemTexts texts;
    private final Fingerprints fingerprints;
    private final Relations relations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PetitionRegister(
            Petitions petitions,
            IntakeRecords intakeRecords,
            EntityManager entities,
            CaseNumbers caseNumbers,
            TakenNumbers numbers,
            ReceiptRounds rounds,
            Units units,
            Redaction redaction,
            ProblemTexts texts,
            Fingerprints fingerprints,
            Relations relations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.petitions = petitions;
        this.intakeRecords = intakeRecords;
        this.entities = entities;
        this.caseNumbers = caseNumbers;
        this.numbers = numbers;
        this.rounds = rounds;
        this.units = units;
        this.redaction = redaction;
        this.texts = texts;
        this.fingerprints = fingerprints;
        this.relations = relations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Enters a call or letter and gives it its number; the process starts in the same transaction.
     *
     * @throws Refusal when the text is empty or too long, the time lies ahead or the number is taken
     */
    public CaseNumber register(Registration registration, String person) {
        return register(registration, List.of(), person);
    }

    /** Enters a call or letter as {@link #register(Registration, String)} does, with what the clerk said about earlier ones. */
    public CaseNumber register(Registration registration, List<RepeatLink> links, String person) {
        mustBeComplete(registration);
        List<Redacted.Mark> kept = texts.keptAtIntake(registration);
        @Nullable Instant receivedAt = registration.receivedAt();
        Programme programme = rounds.of(receivedAt, registration.details().listedOn());
        Optional<Received> received = Optional.ofNullable(registration.caseNumber())
                .filter(typed -> !typed.isBlank())
                .map(typed -> new Received(programme.code(), RawNumber.of(typed).bare()));
        CaseNumber number = received.map(numbers::keyFor)
                .orElseGet(() -> caseNumbers.issue(
                        registration.channel(),
                        programme,
                        LocalDate.ofInstant(Objects.requireNonNull(receivedAt), clock.getZone())));
        Petition petition = new Petition(
                number,
                received.map(Received::raw).orElse(number.value()),
                programme.code(),
                registration.channel(),
                receivedAt,
                clock.instant());
        petition.locateAt(registration.regionCode(), registration.place());
        petition.confirmText(registration.problemText());
        petition.listed(registration.details());
        IntakeRecord intake = new IntakeRecord(
                number,
                registration.text(),
                redaction.propose(registration.text(), registration.caller()).text(),
                registration.caller(),
                person);
        entities.persist(petition);
        entities.persist(intake);
        entities.flush();
        received.ifPresent(numbers::took);
        fingerprints.keep(number, Matter.of(petition, intake), petition.recordedAt(), true);
        links.forEach(link -> relations.note(number, link, person));
        events.publishEvent(new PetitionRegistered(
                number,
                receivedAt == null ? petition.recordedAt() : receivedAt,
                person,
                registration.channel(),
                programme.code(),
                registration.regionCode(),
                registration.place(),
                petition.problemText().orElse(null),
                receivedAt == null,
                registration.details().marks()));
        texts.announce(number, kept, person);
        links.forEach(link -> relations.announce(number, link, person));
        log.info("petition {} registered", number);
        return number;
    }

    @Transactional(readOnly = true)
    public Optional<Petition> look(CaseNumber number) {
        return petitions.findById(number.value());
    }

    @Transactional(readOnly = true)
    public Petition find(CaseNumber number) {
        return look(number).orElseThrow(() -> new Refusal("petition.unknown", number));
    }

    /** The repeats that were joined to a petition, and those joined to them. */
    @Transactional(readOnly = true)
    public List<Petition> mergedInto(CaseNumber number) {
        return petitions.findByRepeatOfAndStatusOrderByCaseNumber(number.value(), PetitionStatus.MERGED).stream()
                .flatMap(repeat -> Stream.concat(Stream.of(repeat), mergedInto(repeat.caseNumber()).stream()))
                .toList();
    }

    /** The petition that is handled for a repeat, or itself. */
    @Transactional(readOnly = true)
    public Petition handledFor(CaseNumber number) {
        Petition petition = find(number);
        return petition.status() == PetitionStatus.MERGED
                ? petition.repeatOf().map(this::handledFor).orElse(petition)
                : petition;
    }

    /** What was entered last, the newest first. */
    @Transactional(readOnly = true)
    public List<Petition> latest(int count) {
        return petitions.findByOrderByRecordedAtDesc(Limit.of(count));
    }

    /** Key items (重点件) that are still being handled, the oldest first. */
    @Transactional(readOnly = true)
    public List<Petition> openKeyItems(int count) {
        return petitions.findByKeyItemTrueAndStatusInOrderByReceivedAt(
                List.of(PetitionStatus.CLASSIFIED, PetitionStatus.HANDED_OFF), Limit.of(count));
    }

    /**
     * Takes the coordination group's decision on what a petition is.
     *
     * @throws Refusal when something the decision needs is missing
     */
    public void classify(CaseNumber number, ClassificationDecision decision, String person) {
        Petition petition = find(number);
        Instant counts = petition.countsFrom(decision.countsFrom(), clock.instant());
        petition.locateAt(decision.regionCode(), decision.place());
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
                petition.problemText().orElse(null),
                petition.regionCode().orElse(null),
                petition.place().orElse(null),
                petition.allegations(),
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

    /** Notes that the hand-offs of a petition are on their way. */
    public void handedOff(CaseNumber number, @Nullable Integer batch) {
        Petition petition = find(number);
        petition.handedOff(batch);
        petitions.saveAndFlush(petition);
    }

    /** Notes that the hand-offs of a petition were taken back before any unit had begun. */
    public void handOffsRecalled(CaseNumber number) {
        Petition petition = find(number);
        petition.handOffsRecalled();
        petitions.saveAndFlush(petition);
    }

    /** Passes a petition that is none of ours on to the responsible authority; a second call changes nothing. */
    public void passOn(CaseNumber number) {
        Petition petition = find(number);
        if (petition.status() != PetitionStatus.PASSED_ON) {
            petition.passedOn();
            petitions.saveAndFlush(petition);
            events.publishEvent(new PetitionPassedOn(
                    number, clock.instant(), SYSTEM, petition.passedOnTo().orElse("")));
        }
    }

    /** Joins a repeat to the earlier petition; a second call changes nothing. */
    public void merge(CaseNumber number) {
        Petition petition = find(number);
        if (petition.status() != PetitionStatus.MERGED) {
            petition.merged();
            petitions.saveAndFlush(petition);
            events.publishEvent(new PetitionMerged(
                    number, clock.instant(), SYSTEM, petition.repeatOf().orElseThrow()));
        }
    }

    /** Keeps what the petitioner is told; the newest answer stands. */
    public void answer(CaseNumber number, String reply) {
        Petition petition = find(number);
        petition.answered(reply, clock.instant());
        petitions.saveAndFlush(petition);
        events.publishEvent(new PetitionAnswered(number, clock.instant(), SYSTEM, reply));
    }

    /** Files a petition away whose hand-offs have all ended; a second call changes nothing. */
    public void close(CaseNumber number) {
        Petition petition = find(number);
        if (petition.status() != PetitionStatus.CLOSED) {
            petition.closed(clock.instant());
            petitions.saveAndFlush(petition);
            events.publishEvent(new PetitionClosed(number, clock.instant(), SYSTEM));
        }
    }

    /**
     * Strikes a petition off the count (核减).
     *
     * @throws Refusal when it has ended already
     */
    public void withdraw(CaseNumber number, String reason, String person) {
        Petition petition = find(number);
        petition.withdrawn();
        petitions.saveAndFlush(petition);
        events.publishEvent(new PetitionWithdrawn(number, clock.instant(), person, reason));
        log.info("petition {} withdrawn", number);
    }

    /** Opens a closed petition again; its next hand-offs are counted on. */
    void reopen(CaseNumber number, String person) {
        Petition petition = find(number);
        petition.reopened();
        petitions.saveAndFlush(petition);
        events.publishEvent(new PetitionReopened(number, clock.instant(), person));
        log.info("petition {} opened again", number);
    }

    /** From now on others find the petition by what the coordination group made of it. */
    private void compareAs(Petition petition) {
        intakeRecords
                .findById(petition.caseNumber().value())
                .ifPresent(intake -> fingerprints.keep(
                        petition.caseNumber(), Matter.of(petition, intake), petition.recordedAt(), false));
    }

    private List<Redacted.Mark> environmental(Petition petition, ClassificationDecision decision) {
        List<Redacted.Mark> kept = texts.confirm(petition, decision);
        String region =
                petition.regionCode().orElseThrow(() -> new Refusal("petition.no-region", petition.caseNumber()));
        if (units.regionName(region).isEmpty()) {
            throw new Refusal("petition.foreign-region", region);
        }
        if (decision.allegations().isEmpty()) {
            throw new Refusal("petition.no-allegation", petition.caseNumber());
        }
        petition.classifiedAsEnvironmental(
                decision.allegations(),
                decision.keyItem(),
                earlier(petition, decision).orElse(null),
                decision.remark());
        return kept;
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
