package org.ecopetition.supervision.visit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.ecopetition.petition.CaseNumber;
import org.jspecify.annotations.Nullable;

/** A visit of a leader or of inspectors (走访): where, who, what was instructed, and what came of it. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
public class Visit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private VisitorKind visitor;

    private LocalDate onDay;
    private String place;
    private String people;
    private String instruction;
    private @Nullable String firms;
    private @Nullable String sampling;
    private @Nullable String followUp;
    private @Nullable LocalDate followUpDue;
    private @Nullable String caseNumber;
    private @Nullable String doneNote;
    private @Nullable LocalDate doneOn;
    private @Nullable String doneBy;
    private String recordedBy;
    private Instant recordedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Visit() {}

    @SuppressWarnings("NullAway.Init") // change sets the rest
    Visit(VisitEntry entry, String person, Instant now) {
        this.recordedBy = person;
        this.recordedAt = now;
        change(entry);
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    public VisitorKind visitor() {
        return visitor;
    }

    public LocalDate onDay() {
        return onDay;
    }

    public String place() {
        return place;
    }

    public String people() {
        return people;
    }

    /** What was instructed, or what the inspectors found. */
    public String instruction() {
        return instruction;
    }

    /** The firms that were inspected (被检查企业), a line each; empty where none was. */
    public @Nullable String firms() {
        return firms;
    }

    /** Who helped with sampling and measuring (采样监测), and what; empty where nobody did. */
    public @Nullable String sampling() {
        return sampling;
    }

    /** What is to be done about it; empty where nothing is. */
    public @Nullable String followUp() {
        return followUp;
    }

    public @Nullable LocalDate followUpDue() {
        return followUpDue;
    }

    public @Nullable CaseNumber caseNumber() {
        return caseNumber == null ? null : new CaseNumber(caseNumber);
    }

    /** What was done in the end. */
    public @Nullable String doneNote() {
        return doneNote;
    }

    public @Nullable LocalDate doneOn() {
        return doneOn;
    }

    public @Nullable String doneBy() {
        return doneBy;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public int version() {
        return version;
    }

    /** Whether something is still to be done about it. */
    public boolean isOpen() {
        return followUp != null && doneOn == null;
    }

    /** Takes over what was entered and found in order. */
    void change(VisitEntry entry) {
        visitor = Objects.requireNonNull(entry.visitor());
        onDay = Objects.requireNonNull(entry.onDay());
        place = entry.place();
        people = entry.people();
        instruction = entry.instruction();
        firms = emptyToNull(entry.firms());
        sampling = emptyToNull(entry.sampling());
        followUp = emptyToNull(entry.followUp());
        followUpDue = entry.followUpDue();
        caseNumber = emptyToNull(entry.caseNumber());
    }

    void followedUp(String note, LocalDate day, String person) {
        doneNote = note;
        doneOn = day;
        doneBy = person;
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
