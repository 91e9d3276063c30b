package org.ecopetition.briefing.figures.counting;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.ecopetition.handoff.HandOffKey;
import org.jspecify.annotations.Nullable;

/** What stands in for first values that events of before did not keep: the values that stand today. */
final class Replaced {

    private final @Nullable Integer upperBatch;
    private final Map<String, Integer> batches;
    private final Map<String, Instant> receiptDue;
    private boolean used;

    /**
     * @param upperBatch the team's batch of the petition
     * @param batches own batches by the keys of the hand-offs
     * @param receiptDue deadlines of the receipt by the keys of the hand-offs
     */
    Replaced(@Nullable Integer upperBatch, Map<String, Integer> batches, Map<String, Instant> receiptDue) {
        this.receiptDue = receiptDue;
        this.upperBatch = upperBatch;
        this.batches = batches;
    }

    @Nullable
    Integer upperBatch() {
        used = used || upperBatch != null;
        return upperBatch;
    }

    @Nullable
    Integer batch(HandOffKey key) {
        Integer batch = batches.get(key.value());
        used = used || batch != null;
        return batch;
    }

    Optional<Instant> receiptDue(HandOffKey key) {
        Optional<Instant> due = Optional.ofNullable(receiptDue.get(key.value()));
        used = used || due.isPresent();
        return due;
    }

    void noteUse() {
        used = true;
    }

    /** Whether anything was taken from here. */
    boolean isUsed() {
        return used;
    }
}
