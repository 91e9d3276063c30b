package org.ecopetition.petition.transfer;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Map;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.PollutionType;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The words in which transfer lists are written; another team's words are added here, not in code.
 *
 * @param mostRows rows a list may have
 * @param mostSize size of a file
 * @param keptDays days after which a list that was imported on the page is thrown away
 * @param mostUnpacked size to which a workbook may unfold
 * @param beforeBlock a statement of the database at hand for the transaction of each block of rows, if it needs one
 * @param headings the headings of each column
 * @param types the words for each pollution type
 * @param regions other names of a region, by its code
 * @param channels the words for each way in
 * @param keyKinds the words that mark a key item (重点件)
 */
@Validated
@ConfigurationProperties("eco-petition.transfer-list")
record TransferSettings(
        @Positive int mostRows,
        DataSize mostSize,
        @Positive int keptDays,
        DataSize mostUnpacked,
        @Nullable String beforeBlock,
        @NotEmpty Map<TransferColumn, List<String>> headings,
        @NotEmpty Map<PollutionType, List<String>> types,
        Map<String, List<String>> regions,
        Map<Channel, List<String>> channels,
        List<String> keyKinds) {}
