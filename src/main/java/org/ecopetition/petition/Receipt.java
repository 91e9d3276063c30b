package org.ecopetition.petition;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When and how a petition came, and under which round: a list may leave both open, until somebody tells. */
@Embeddable
class Receipt {

    private String programme;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private @Nullable Instant receivedAt;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Receipt() {}

    Receipt(String programme, Channel channel, @Nullable Instant receivedAt, Instant recordedAt) {
        this.programme = programme;
        this.channel = channel;
        this.receivedAt = receivedAt;
        this.recordedAt = recordedAt;
    }

    String programme() {
        return programme;
    }

    Channel channel() {
        return channel;
    }

    @Nullable
    Instant receivedAt() {
        return receivedAt;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /** When it came, which its list had left open. */
    void dated(Instant received, String round) {
        this.receivedAt = received;
        this.programme = round;
    }

    /** How it came, which its list had left open. */
    void cameBy(Channel way) {
        this.channel = way;
    }

    /**
     * From when what is said of the petition counts.
     *
     * @param told what the coordination group says; nothing for the receipt
     * @throws Refusal when its day is not known yet, or the time lies before the receipt or ahead
     */
    Instant countsFrom(@Nullable Instant told, Instant now, CaseNumber number) {
        Instant received = receivedAt;
        if (received == null) {
            throw new Refusal("petition.no-date", number);
        }
        if (told != null && (told.isBefore(received) || told.isAfter(now))) {
            throw new Refusal("petition.counts-from", number);
        }
        return told == null ? received : told;
    }
}
