package org.ecopetition.disclosure;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import org.ecopetition.handoff.ClosingState;
import org.ecopetition.handoff.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the public table states of who handled it, and how far.
 *
 * @param regionName 行政区域
 * @param unitName the lead unit's name
 * @param verdict 是否属实
 * @param closingState 是否办结
 * @param goal 办结目标: by when and how it is to be settled; empty in rows from before it was kept
 */
@Embeddable
public record Handling(
        String regionName,
        String unitName,
        @Nullable Integer batchNumber,
        LocalDate handedOffOn,
        @Enumerated(EnumType.STRING) Verdict verdict,
        @Enumerated(EnumType.STRING) ClosingState closingState,
        String goal) {

    public Handling {
        goal = Objects.requireNonNullElse(goal, ""); // the column of old rows holds none
    }

    PublicationKind kind() {
        if (verdict == Verdict.UNSUBSTANTIATED) {
            return PublicationKind.UNSUBSTANTIATED;
        }
        return closingState.goesOn() ? PublicationKind.STAGED : PublicationKind.RECTIFIED;
    }
}
