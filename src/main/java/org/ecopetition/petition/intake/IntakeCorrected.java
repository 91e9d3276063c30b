package org.ecopetition.petition.intake;

import java.time.Instant;
import java.util.List;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What intake had entered of a petition was put right. What it was before, and why, stands on the intake record alone.
 *
 * @param fields what was put right
 * @param channel how it came, as it stands right now; so do time, region and place
 */
public record IntakeCorrected(
        CaseNumber caseNumber,
        Instant occurredAt,
        String person,
        List<IntakeField> fields,
        Channel channel,
        @Nullable Instant receivedAt,
        @Nullable String regionCode,
        @Nullable String place)
        implements CaseEvent {

    public IntakeCorrected {
        fields = List.copyOf(fields);
    }
}
