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
import org.jspecify.annotations.Nullable;

/** More time for a hand-off: an extension asked for (延期), or a pause of its clock (暂停). */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
class TimeRequest {

    @Id
    private String id;

    private String handOff;

    @Enumerated(EnumType.STRING)
    private TimeRequestKind kind;

    @Enumerated(EnumType.STRING)
    private TimeRequestState state;

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

    private TimeRequest(
            HandOffKey key, TimeRequestKind kind, TimeRequestState state, String reason, String person, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.handOff = key.value();
        this.kind = kind;
        this.state = state;
        this.reason = reason;
        this.askedBy = person;
        this.askedAt = now;
    }

    static TimeRequest extension(HandOffKey key, int days, String reason, String person, Instant now) {
        TimeRequest request =
                new TimeRequest(key, TimeRequestKind.EXTENSION, TimeRequestState.OPEN, reason, person, now);
        request.askedDays = days;
        return request;
    }

    static TimeRequest pause(HandOffKey key, LocalDate from, LocalDate to, String reason, String person, Instant now) {
        TimeRequest request =
                new TimeRequest(key, TimeRequestKind.PAUSE, TimeRequestState.GRANTED, reason, person, now);
        request.fromDay = from;
        request.toDay = to;
        request.ruledBy = person;
        request.ruledAt = now;
        return request;
    }

    boolean isOpen() {
        return state == TimeRequestState.OPEN;
    }

    boolean isGranted(TimeRequestKind asked) {
        return kind == asked && state == TimeRequestState.GRANTED;
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
        return kind == TimeRequestKind.PAUSE
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
        ruled(TimeRequestState.GRANTED, why, person, now);
    }

    void refused(String why, String person, Instant now) {
        ruled(TimeRequestState.REFUSED, why, person, now);
    }

    /** The clock runs again from that day on. */
    void resumed(LocalDate day) {
        if (pause().from().isBefore(day)) {
            toDay = day.minusDays(1);
        } else {
            state = TimeRequestState.LIFTED;
        }
    }

    private void ruled(TimeRequestState ruling, String why, String person, Instant now) {
        state = ruling;
        opinion = why;
        ruledBy = person;
        ruledAt = now;
    }
}
