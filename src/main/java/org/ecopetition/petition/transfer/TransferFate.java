package org.ecopetition.petition.transfer;

import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What became, or would become, of one row.
 *
 * @param caseNumber the key of the petition, or the number as typed when there is none
 * @param reason code and arguments of the sentence that says why; none for a plain acceptance
 */
public record TransferFate(
        int line,
        String caseNumber,
        TransferOutcome outcome,
        @Nullable Refusal reason) {}
