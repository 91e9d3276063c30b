package org.ecopetition.petition.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.ecopetition.organisation.programme.Programme;
import org.ecopetition.organisation.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Under which programme (督察轮次) a petition came in: by its day, else by its list's, else none that anybody could tell. */
@Component
public class ReceiptRounds {

    private final Programmes programmes;
    private final Clock clock;

    ReceiptRounds(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    public Programme of(@Nullable Instant receivedAt, @Nullable LocalDate listedOn) {
        if (receivedAt != null) {
            return programmes.of(LocalDate.ofInstant(receivedAt, clock.getZone()));
        }
        return listedOn == null ? programmes.undated() : programmes.of(listedOn);
    }
}
