package org.ecopetition.rectification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ecopetition.handoff.HandOffKey;
import org.jspecify.annotations.Nullable;

/** One report of a unit on what it did about a hand-off; the newest counts. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
public class Rectification {

    @Id
    private String id;

    private String handOff;
    private int round;

    @Enumerated(EnumType.STRING)
    private RectificationKind kind;

    private String measures;
    private @Nullable String owner;
    private @Nullable LocalDate plannedFinish;

    @Enumerated(EnumType.STRING)
    private RectificationState state;

    private @Nullable LocalDate completedOn;
    private @Nullable String noProofReason;
    private boolean unproven;
    private String reportedBy;
    private @Nullable String reportedByUnit;
    private Instant reportedAt;

    @SuppressWarnings("NullAway.Init")
    protected Rectification() {}

    Rectification(HandOffKey key, int round, RectificationReport report, boolean unproven, String person, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.handOff = key.value();
        this.round = round;
        this.kind = report.kind();
        this.measures = report.measures();
        this.owner = report.owner();
        this.plannedFinish = report.plannedFinish();
        this.state = report.state();
        this.completedOn = report.completedOn();
        this.noProofReason = report.noProofReason();
        this.unproven = unproven;
        this.reportedBy = person;
        this.reportedAt = now;
    }

    /** The hand-off it is about. */
    public HandOffKey key() {
        return new HandOffKey(handOff);
    }

    public RectificationKind kind() {
        return kind;
    }

    public String measures() {
        return measures;
    }

    public @Nullable String owner() {
        return owner;
    }

    public @Nullable LocalDate plannedFinish() {
        return plannedFinish;
    }

    public RectificationState state() {
        return state;
    }

    public @Nullable LocalDate completedOn() {
        return completedOn;
    }

    /** Why nothing proves the completion, where nothing does. */
    public @Nullable String noProofReason() {
        return noProofReason;
    }

    /** Whether it was called completed, nothing proved it, and nobody said why. */
    public boolean isUnproven() {
        return unproven;
    }

    public String reportedBy() {
        return reportedBy;
    }

    /** The id of the unit the officer came from; empty for what was entered before units could assist each other. */
    public @Nullable String reportedByUnit() {
        return reportedByUnit;
    }

    Rectification of(@Nullable String unit) {
        reportedByUnit = unit;
        return this;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    int round() {
        return round;
    }
}
