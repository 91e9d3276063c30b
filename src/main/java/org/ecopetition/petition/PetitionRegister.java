package org.ecopetition.petition;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecopetition.petition.classification.ClassificationDecision;
import org.ecopetition.petition.intake.Registration;
import org.ecopetition.petition.repeat.RepeatLink;
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
    private final PetitionRegistering registering;
    private final PetitionClassifying classifying;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PetitionRegister(
            Petitions petitions,
            PetitionRegistering registering,
            PetitionClassifying classifying,
            ApplicationEventPublisher events,
            Clock clock) {
        this.petitions = petitions;
        this.registering = registering;
        this.classifying = classifying;
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
        return registering.register(registration, links, person);
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
                ? petition.repeatOf() == null ? petition : handledFor(petition.repeatOf())
                : petition;
    }

    /** What was entered last, the newest first. */
    @Transactional(readOnly = true)
    public List<Petition> latest(int count) {
        return petitions.findByOrderByReceiptRecordedAtDesc(Limit.of(count));
    }

    /** Key items (重点件) that wait for their hand-offs, the oldest first. */
    @Transactional(readOnly = true)
    public List<Petition> keyItemsToHandOff(int count) {
        return petitions.findByKeyItemTrueAndStatusOrderByReceiptReceivedAt(PetitionStatus.CLASSIFIED, Limit.of(count));
    }

    /**
     * Takes the coordination group's decision on what a petition is.
     *
     * @throws Refusal when something the decision needs is missing
     */
    public void classify(CaseNumber number, ClassificationDecision decision, String person) {
        classifying.classify(find(number), decision, person);
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
                    number, clock.instant(), SYSTEM, Objects.requireNonNullElse(petition.passedOnTo(), "")));
        }
    }

    /** Joins a repeat to the earlier petition; a second call changes nothing. */
    public void merge(CaseNumber number) {
        Petition petition = find(number);
        if (petition.status() != PetitionStatus.MERGED) {
            petition.merged();
            petitions.saveAndFlush(petition);
            events.publishEvent(
                    new PetitionMerged(number, clock.instant(), SYSTEM, Objects.requireNonNull(petition.repeatOf())));
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
    public void reopen(CaseNumber number, String person) {
        Petition petition = find(number);
        petition.reopened();
        petitions.saveAndFlush(petition);
        events.publishEvent(new PetitionReopened(number, clock.instant(), person));
        log.info("petition {} opened again", number);
    }
}
