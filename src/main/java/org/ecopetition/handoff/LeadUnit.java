package org.ecopetition.handoff;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;

/** The lead unit (主办) of a hand-off: what was returned by it and those before, and who is to have it instead. */
@Embeddable
public class LeadUnit {

    /** Returns allowed before a ruling binds the unit. */
    static final int RETURNS_ALLOWED = 2;

    private String unit;

    private int returns;
    private boolean binding;

    @Enumerated(EnumType.STRING)
    private @Nullable ReturnReason returnReason;

    private @Nullable String returnExplanation;
    private @Nullable String suggestedUnit;
    private @Nullable String reassignTo;

    @SuppressWarnings("NullAway.Init")
    protected LeadUnit() {}

    LeadUnit(String unit) {
        this.unit = unit;
    }

    /**
     * A return as the unit gave it.
     *
     * @param suggestedUnit id of the unit that should have it, if the returning one named any
     */
    public record LastReturn(
            ReturnReason reason,
            String explanation,
            @Nullable String suggestedUnit) {}

    String id() {
        return unit;
    }

    /** How often it was returned. */
    public int returns() {
        return returns;
    }

    /** Whether the unit may return it: not after two returns. */
    public boolean mayReturn() {
        return !binding;
    }

    /** Why a unit sent it back last. */
    public @Nullable LastReturn lastReturn() {
        return returnReason == null || returnExplanation == null
                ? null
                : new LastReturn(returnReason, returnExplanation, suggestedUnit);
    }

    /**
     * Notes that the lead unit does not want it.
     *
     * @throws Refusal after two returns
     */
    void returned(LastReturn reasoned, String key) {
        if (!mayReturn()) {
            throw new Refusal("handoff.returned-twice", key);
        }
        returns++;
        returnReason = reasoned.reason();
        returnExplanation = reasoned.explanation();
        suggestedUnit = reasoned.suggestedUnit();
    }

    /** The return was taken back: it does not count. */
    void returnRecalled() {
        returns--;
        returnReason = null;
        returnExplanation = null;
        suggestedUnit = null;
    }

    /** It was ruled that the lead unit keeps it; after two returns it may not return it again. */
    void ruled() {
        binding = returns >= RETURNS_ALLOWED;
    }

    /**
     * It was ruled that another unit is to have it; after two returns that one may not return it.
     *
     * @throws Refusal when it is the lead unit already
     */
    void ruled(String newUnit, String key) {
        if (newUnit.equals(unit)) {
            throw new Refusal("handoff.same-unit", key);
        }
        ruled();
        reassignTo = newUnit;
    }

    /** The unit that the ruling named takes over. */
    void handOver() {
        unit = Optional.ofNullable(reassignTo).orElseThrow();
        reassignTo = null;
    }
}
