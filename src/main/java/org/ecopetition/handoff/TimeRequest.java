package org.ecopetition.handoff;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.ecopetition.handoff.deadline.Reckoning;
import org.jspecify.annotations.Nullable;

/** More time for a hand-off: an extension asked for (延期), or a pause of its clock (暂停). */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
class TimeRequest {

    /** Why a hand-off gets more time. */
    enum Kind {
        /** 延期: the unit asks for days, the coordination group decides. */
        EXTENSION,
        /** 暂停: the coordination group lets the clock stand still. */
        PAUSE
    }

    /** What became of it. */
    private enum State {
        OPEN,
        GRANTED,
        REFUSED,
        /** A pause that ended before it had begun to count. */
        LIFTED
    }

    @Id
    private String id;

    private String handOff;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private State state;

    private String reason;
    private @Nullable Integer askedDays;
    private @Nullable Integer grantedDays;
    private @Nullable LocalDate fromDay;
    private @Nullable LocalDate toDay;
    private String askedBy;
    private Instant askedAt;
    private @Nullable String opinion;
    private @Nullable String ruledBy;
    private @Nullable Instant ruledAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected TimeRequest() {}

    private TimeRequest(HandOffKey key, Kind kind, State state, String reason, String person, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.handOff = key.value();
        this.kind = kind;
        this.state = state;
        this.reason = reason;
        this.askedBy = person;
        this.askedAt = now;
    }

    static TimeRequest extension(HandOffKey key, int days, String reason, String person, Instant now) {
        TimeRequest request = new TimeRequest(key, Kind.EXTENSION, State.OPEN, reason, person, now);
        request.askedDays = days;
        return request;
    }

    static TimeRequest pause(HandOffKey key, LocalDate from, LocalDate to, String reason, String person, Instant now) {
        TimeRequest request = new TimeRequest(key, Kind.PAUSE, State.GRANTED, reason, person, now);
        request.fromDay = from;
        request.toDay = to;
        request.ruledBy = person;
        request.ruledAt = now;
        return request;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isGranted(Kind asked) {
        return kind == asked && state == State.GRANTED;
    }

    /** Whether it was granted for the count that began then. */
    boolean countsSince(@Nullable Instant began) {
        return began == null || !ruledAt().isBefore(began);
    }

    int askedDays() {
        return Objects.requireNonNull(askedDays);
    }

    /** Days of an extension that was granted, or from the first to the last day of a pause. */
    int days() {
        return kind == Kind.PAUSE
                ? (int) ChronoUnit.DAYS.between(pause().from(), pause().to()) + 1
                : Objects.requireNonNull(grantedDays);
    }

    String reason() {
        return reason;
    }

    Instant ruledAt() {
        return Objects.requireNonNull(ruledAt);
    }

    Reckoning.Pause pause() {
        return new Reckoning.Pause(Objects.requireNonNull(fromDay), Objects.requireNonNull(toDay));
    }

    void granted(int days, String why, String person, Instant now) {
        grantedDays = days;
        ruled(State.GRANTED, why, person, now);
    }

    void refused(String why, String person, Instant now) {
        ruled(State.REFUSED, why, person, now);
    }

    /** The clock runs again from that day on. */
    void resumed(LocalDate day) {
        if (pause().from().isBefore(day)) {
            toDay = day.minusDays(1);
        } else {
            state = State.LIFTED;
        }
    }

    private void ruled(State ruling, String why, String person, Instant now) {
        state = ruling;
        opinion = why;
        ruledBy = person;
        ruledAt = now;
    }
}
