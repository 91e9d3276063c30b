package org.ecopetition.petition;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.ecopetition.organisation.programme.Programme;
import org.ecopetition.petition.intake.ReceiptRounds;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says when and how a petition came, where the list that brought it did not: nobody guesses, the coordination group is asked. And puts
 * right what intake entered of it.
 */
@Service
@Transactional
public class ReceiptCompletion {

    private static final Instant EARLIEST =
            LocalDate.of(2000, 1, 1).atStartOfDay(CHINA).toInstant();

    private final PetitionRegister register;
    private final Petitions petitions;
    private final ReceiptRounds rounds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReceiptCompletion(
            PetitionRegister register,
            Petitions petitions,
            ReceiptRounds rounds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.petitions = petitions;
        this.rounds = rounds;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Enters what the list left open; what it told stays as it is.
     *
     * @throws Refusal when a day is needed or impossible, or the number is taken in the round of that day
     */
    public void complete(CaseNumber number, @Nullable Instant receivedAt, @Nullable Channel channel, String person) {
        Petition petition = register.find(number);
        boolean isUndated = petition.receivedAt() == null;
        boolean isUnknown = petition.channel() == Channel.UNKNOWN;
        if (isUndated) {
            date(petition, receivedAt);
        }
        if (isUnknown && channel != null) {
            petition.receipt().cameBy(channel);
        }
        if (isUndated || (isUnknown && channel != null)) {
            petitions.saveAndFlush(petition);
            events.publishEvent(new PetitionReceiptCompleted(
                    number, clock.instant(), person, petition.receivedAt(), petition.programme(), petition.channel()));
        }
    }

    /**
     * Puts right when, how and where a petition came that nobody has classified yet; its number and its round stay.
     *
     * @param confirmAnew whether a confirmed problem text rests on what was wrong
     * @throws Refusal when it is classified, or the time is impossible or of another round
     */
    public void correct(
            CaseNumber number,
            Channel channel,
            @Nullable Instant receivedAt,
            @Nullable String regionCode,
            @Nullable String place,
            boolean confirmAnew) {
        Petition petition = register.find(number);
        if (petition.status() != PetitionStatus.REGISTERED) {
            throw new Refusal("petition.wrong-status", number, petition.status());
        }
        petition.corrected(petition.keyItem(), regionCode, place, petition.allegations());
        petition.receipt().cameBy(channel);
        if (receivedAt != null && !receivedAt.equals(petition.receivedAt())) {
            mustBePossible(receivedAt);
            if (!rounds.of(receivedAt, null).code().equals(petition.programme())) {
                throw new Refusal("correction.other-round", petition.programme()).at("receivedAt");
            }
            petition.receipt().dated(receivedAt, petition.programme());
        }
        if (confirmAnew) {
            petition.confirmText(null);
        }
        petitions.saveAndFlush(petition);
    }

    private void mustBePossible(Instant receivedAt) {
        if (receivedAt.isAfter(clock.instant())) {
            throw new Refusal("petition.received-ahead").at("receivedAt");
        }
        if (receivedAt.isBefore(EARLIEST)) {
            throw new Refusal("petition.received-too-early").at("receivedAt");
        }
    }

    private void date(Petition petition, @Nullable Instant receivedAt) {
        if (receivedAt == null) {
            throw new Refusal("petition.no-date", petition.caseNumber());
        }
        mustBePossible(receivedAt);
        Programme programme = rounds.of(receivedAt, null);
        petitions
                .numbered(programme.code(), petition.rawNumber())
                .filter(other -> !other.caseNumber().equals(petition.caseNumber()))
                .ifPresent(other -> {
                    throw new Refusal("petition.number-taken", petition.rawNumber());
                });
        petition.receipt().dated(receivedAt, programme.code());
    }
}
