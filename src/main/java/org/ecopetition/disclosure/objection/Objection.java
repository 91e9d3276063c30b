package org.ecopetition.disclosure.objection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.ecopetition.handoff.HandOffKey;
import org.jspecify.annotations.Nullable;

/** What somebody holds against a published result during its publicity (异议); how to reach them is kept apart. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
public class Objection {

    @Id
    private String receipt;

    private String handOff;
    private String text;
    private Instant lodgedAt;
    private @Nullable String sameness;

    @Enumerated(EnumType.STRING)
    private ObjectionState state;

    private @Nullable String answer;
    private @Nullable String answeredBy;
    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected Objection() {}

    /**
     * @param receipt that no other objection has
     * @param sameness what it shares with the same objection handed in again, and with no other
     */
    Objection(String receipt, HandOffKey key, String text, String sameness, Instant now) {
        this.receipt = receipt;
        this.handOff = key.value();
        this.text = text;
        this.sameness = sameness;
        this.lodgedAt = now;
        this.state = ObjectionState.OPEN;
    }

    /** What the objector keeps to ask again. */
    public String receipt() {
        return receipt;
    }

    public HandOffKey handOff() {
        return new HandOffKey(handOff);
    }

    public String text() {
        return text;
    }

    public Instant lodgedAt() {
        return lodgedAt;
    }

    public ObjectionState state() {
        return state;
    }

    public @Nullable String answer() {
        return answer;
    }

    public @Nullable String answeredBy() {
        return answeredBy;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    void decided(boolean upheld, String words, String person, Instant now) {
        state = upheld ? ObjectionState.UPHELD : ObjectionState.ANSWERED;
        answer = words;
        answeredBy = person;
        answeredAt = now;
    }
}
