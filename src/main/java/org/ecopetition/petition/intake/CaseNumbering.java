package org.ecopetition.petition.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.ecopetition.organisation.programme.Programme;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.intake.TakenNumbers.Received;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a petition its round and its number: the one a list brought, or the next of the day. */
@Component
public class CaseNumbering {

    private final CaseNumbers issued;
    private final TakenNumbers taken;
    private final ReceiptRounds rounds;
    private final Clock clock;

    CaseNumbering(CaseNumbers issued, TakenNumbers taken, ReceiptRounds rounds, Clock clock) {
        this.issued = issued;
        this.taken = taken;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** The number of a petition in its round, with the one it was received under. */
    public record Numbered(
            CaseNumber number, String programme, @Nullable Received received) {

        /** The number as whoever sent the petition wrote it, or ours. */
        public String raw() {
            return received == null ? number.value() : received.raw();
        }
    }

    /**
     * The number of what is registered.
     *
     * @throws org.ecopetition.petition.Refusal when the number it came under is taken
     */
    public Numbered number(Registration registration) {
        @Nullable Instant receivedAt = registration.receivedAt();
        Programme programme = rounds.of(receivedAt, registration.details().listedOn());
        String typed = registration.caseNumber();
        Received received = typed == null || typed.isBlank()
                ? null
                : new Received(programme.code(), RawNumber.of(typed).bare());
        CaseNumber number = received == null
                ? issued.issue(
                        registration.channel(),
                        programme,
                        LocalDate.ofInstant(Objects.requireNonNull(receivedAt), clock.getZone()))
                : taken.keyFor(received);
        return new Numbered(number, programme.code(), received);
    }

    /** Notes that the number is taken from now on. */
    public void took(Numbered numbered) {
        if (numbered.received() != null) {
            taken.took(numbered.received());
        }
    }
}
