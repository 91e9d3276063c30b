package org.ecopetition.petition.transfer;

import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How large transfer lists may be and how long they are kept.
 *
 * @param mostRows rows a list may have
 * @param mostSize size of a file
 * @param keptDays days after which a list that was imported on the page is thrown away
 * @param mostUnpacked size to which a workbook may unfold
 * @param beforeBlock a statement of the database at hand for the transaction of each block of rows, if it needs one
 */
@Validated
@ConfigurationProperties("eco-petition.transfer-list")
record TransferSettings(
        @Positive int mostRows,
        DataSize mostSize,
        @Positive int keptDays,
        DataSize mostUnpacked,
        @Nullable String beforeBlock) {}
