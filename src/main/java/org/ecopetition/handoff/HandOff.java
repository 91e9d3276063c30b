package org.ecopetition.handoff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ecopetition.handoff.LeadUnit.LastReturn;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;

/** One order to one unit to look into some or all allegations of a petition (交办件). */
@Entity
public class HandOff {

    @Id
    @Column(name = "hand_off_key")
    private String key;

    private String caseNumber;
    private int number;
    private LeadUnit lead;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "assisting_unit", joinColumns = @JoinColumn(name = "hand_off"))
    @OrderColumn(name = "position")
    @Column(name = "unit")
    private List<String> assisting = new ArrayList<>();

    private Matter matter;
    private @Nullable Integer batchNumber;
    private Timing timing;

    @Enumerated(EnumType.STRING)
    private HandOffStatus status;

    private @Nullable Result result;
    private @Nullable Instant endedAt;

    @Version
    @SuppressWarnings("UnusedVariable") // Hibernate's own
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected HandOff() {}

    HandOff(HandOffKey key, int number, Assignment assignment, @Nullable Integer batchNumber, Timing timing) {
        this.key = key.value();
        this.caseNumber = key.caseNumber().value();
        this.number = number;
        this.lead = new LeadUnit(assignment.unit());
        this.assisting.addAll(assignment.assistingOthers());
        this.matter = new Matter(assignment);
        this.batchNumber = batchNumber;
        this.timing = timing;
        this.status = HandOffStatus.ASSIGNED;
    }

    public HandOffKey key() {
        return new HandOffKey(key);
    }

    public CaseNumber caseNumber() {
        return new CaseNumber(caseNumber);
    }

    /** Counted from 1 within the petition. */
    public int number() {
        return number;
    }

    /** The id of the lead unit. */
    public String unit() {
        return lead.id();
    }

    /** The lead unit, with what it returned. */
    public LeadUnit lead() {
        return lead;
    }

    /** The ids of the units that assist the lead unit (协办), in their order. */
    public List<String> assisting() {
        return List.copyOf(assisting);
    }

    /** The ids of all units that work on it, the lead unit first. */
    public List<String> handlers() {
        return Stream.concat(Stream.of(unit()), assisting.stream()).toList();
    }

    public Matter matter() {
        return matter;
    }

    /** The batch (第N批) it went out with. */
    public @Nullable Integer batchNumber() {
        return batchNumber;
    }

    public Timing timing() {
        return timing;
    }

    public HandOffStatus status() {
        return status;
    }

    /** Whether another unit can still take over: it is with a unit that has not reported yet. */
    public boolean mayBeTransferred() {
        return status.isWithUnit();
    }

    /** What came of it so far. */
    public Result result() {
        if (result == null) { // one without any value is not loaded
            result = new Result();
        }
        return result;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    void issued() {
        go(HandOffStatus.ASSIGNED, HandOffStatus.ISSUED);
    }

    void signed(String person, Instant now) {
        go(HandOffStatus.ISSUED, HandOffStatus.VERIFYING);
        timing.signed(person, now);
    }

    void returned(LastReturn reasoned) {
        mustBe(HandOffStatus.ISSUED);
        lead.returned(reasoned, key);
        status = HandOffStatus.RETURNED;
    }

    void returnRefused() {
        go(HandOffStatus.RETURNED, HandOffStatus.ISSUED);
        lead.ruled();
    }

    void reassignmentRuled(String newUnit) {
        mustBe(HandOffStatus.RETURNED);
        lead.ruled(newUnit, key);
        status = HandOffStatus.REASSIGNING;
    }

    void returnRecalled() {
        go(HandOffStatus.RETURNED, HandOffStatus.ISSUED);
        lead.returnRecalled();
    }

    void reportRecalled() {
        go(HandOffStatus.UNDER_REVIEW, HandOffStatus.RECTIFYING);
        result().reportTakenBack();
    }

    void reviewRecalled() {
        go(HandOffStatus.REVIEWED, HandOffStatus.UNDER_REVIEW);
        result().reviewTakenBack();
    }

    void transferRuled(String newUnit) {
        if (!mayBeTransferred()) {
            throw wrongStatus();
        }
        lead.ruled(newUnit, key);
        status = HandOffStatus.REASSIGNING;
    }

    void reassigned(Instant now) {
        go(HandOffStatus.REASSIGNING, HandOffStatus.ISSUED);
        lead.handOver();
        assisting.remove(unit());
        timing.opened(now);
    }

    void verified(Verdict whole, Instant now) {
        go(HandOffStatus.VERIFYING, HandOffStatus.RECTIFYING);
        result().rolledUp(whole);
        if (whole == Verdict.UNSUBSTANTIATED) {
            rectified(now);
        }
    }

    void rectified(Instant now) {
        go(HandOffStatus.RECTIFYING, HandOffStatus.UNDER_REVIEW);
        result().reported(now);
    }

    void judgedWhole(Verdict whole) {
        mustBe(HandOffStatus.UNDER_REVIEW);
        result().judged(whole, key);
    }

    void accepted(ClosingState state, String person) {
        go(HandOffStatus.UNDER_REVIEW, HandOffStatus.REVIEWED);
        result().accepted(state, person);
    }

    void sentBackTo(HandOffStatus step, String comment) {
        if (status != HandOffStatus.UNDER_REVIEW && status != HandOffStatus.PUBLISHED) {
            throw wrongStatus();
        }
        result().reportTakenBack();
        result().revised(comment);
        status = step;
    }

    void revised(String comment) {
        go(HandOffStatus.REVIEWED, HandOffStatus.UNDER_REVIEW);
        result().revised(comment);
    }

    void published(Instant now) {
        if (result().isUnsubstantiated()) {
            go(HandOffStatus.REVIEWED, HandOffStatus.FINISHED);
            endedAt = now;
        } else if (result().goesOn()) {
            go(HandOffStatus.REVIEWED, HandOffStatus.RECTIFYING);
            result().reportTakenBack();
        } else {
            go(HandOffStatus.REVIEWED, HandOffStatus.PUBLISHED);
        }
    }

    void accepted() {
        go(HandOffStatus.PUBLISHED, HandOffStatus.ACCEPTED);
    }

    void writtenOff(Instant now) {
        go(HandOffStatus.ACCEPTED, HandOffStatus.WRITTEN_OFF);
        endedAt = now;
    }

    void withdrawn(Instant now) {
        if (status.ended()) {
            throw wrongStatus();
        }
        status = HandOffStatus.WITHDRAWN;
        endedAt = now;
    }

    void mustBe(HandOffStatus expected) {
        if (status != expected) {
            throw wrongStatus();
        }
    }

    Refusal wrongStatus() {
        return new Refusal("handoff.wrong-status", key, status);
    }

    private void go(HandOffStatus from, HandOffStatus to) {
        mustBe(from);
        status = to;
    }
}
