package org.ecopetition.verification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;

/** What a visit established about one allegation (认定); a second visit makes another finding. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
public class Finding {

    private static final String NEW_LINE = "\n";

    @Id
    private String id;

    private String handOff;
    private int allegation;
    private int round;
    private LocalDate visitDate;
    private String visitors;
    private String narrative;
    private @Nullable String actionsTaken;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String evidence;
    private String verifiedBy;
    private @Nullable String verifiedByUnit;
    private Instant verifiedAt;
    private @Nullable String reviewedBy;
    private @Nullable String reviewOpinion;
    private @Nullable Boolean confirmed;

    @SuppressWarnings("NullAway.Init")
    protected Finding() {}

    Finding(HandOffKey key, int allegation, int round, FindingReport report, String person, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.handOff = key.value();
        this.allegation = allegation;
        this.round = round;
        this.visitDate = report.visitDate();
        this.visitors = report.visitors();
        this.narrative = report.narrative();
        this.actionsTaken = report.actionsTaken();
        this.verdict = report.verdict();
        this.evidence = String.join(
                NEW_LINE,
                report.evidence().stream()
                        .map(piece -> piece.replace(NEW_LINE, " "))
                        .toList());
        this.verifiedBy = person;
        this.verifiedAt = now;
    }

    public int allegation() {
        return allegation;
    }

    public LocalDate visitDate() {
        return visitDate;
    }

    public String visitors() {
        return visitors;
    }

    public String narrative() {
        return narrative;
    }

    /** What was done or demanded at once. */
    public @Nullable String actionsTaken() {
        return actionsTaken;
    }

    public Verdict verdict() {
        return verdict;
    }

    public List<String> evidence() {
        return evidence.isEmpty() ? List.of() : Arrays.asList(evidence.split(NEW_LINE, -1));
    }

    public String verifiedBy() {
        return verifiedBy;
    }

    /** The id of the unit the officer came from; empty for what was entered before units could assist each other. */
    public @Nullable String verifiedByUnit() {
        return verifiedByUnit;
    }

    public @Nullable String reviewOpinion() {
        return reviewOpinion;
    }

    Finding of(@Nullable String unit) {
        verifiedByUnit = unit;
        return this;
    }

    int round() {
        return round;
    }

    void mayBeReviewedBy(String person) {
        if (person.equals(verifiedBy)) {
            throw new Refusal("verification.same-person");
        }
    }

    void reviewed(boolean agrees, String opinion, String person) {
        if (verdict != Verdict.UNSUBSTANTIATED) {
            throw new Refusal("verification.nothing-to-confirm", allegation);
        }
        mayBeReviewedBy(person);
        confirmed = agrees;
        reviewOpinion = opinion;
        reviewedBy = person;
    }
}
