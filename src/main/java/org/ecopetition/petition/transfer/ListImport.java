package org.ecopetition.petition.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A transfer list on its way in.
 *
 * @param total rows of the list
 * @param taken rows dealt with so far
 * @param outcomes how many rows come, or came, to which outcome
 * @param unknown headings of columns that are not imported, parted by 、
 * @param notices sentences about what stands in the file besides
 * @param uploadedBy id of the person who brought it
 */
public record ListImport(
        String id,
        String fileName,
        ImportState state,
        int total,
        int taken,
        Map<TransferOutcome, Integer> outcomes,
        String unknown,
        List<String> notices,
        String uploadedBy,
        Instant createdAt) {

    public int count(TransferOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }
}
