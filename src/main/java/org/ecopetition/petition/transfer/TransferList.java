package org.ecopetition.petition.transfer;

import java.util.List;
import org.ecopetition.petition.Refusal;

/**
 * The inspection team's list of what it hands over (交办清单), as read from a file.
 *
 * @param headings as they stand in the file
 * @param notices sentences about what stands in the file besides: other sheets, hidden rows
 */
public record TransferList(List<String> headings, List<TransferRow> rows, List<Refusal> notices) {}
