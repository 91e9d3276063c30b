package org.ecopetition.petition.transfer.word;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.PollutionType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The words in which transfer lists are written; another team's words are added here, not in code.
 *
 * @param headings the headings of each column
 * @param types the words for each pollution type
 * @param regions other names of a region, by its code; a code that ends in 00 is an area that may stand before a region
 * @param channels the words for each way in
 * @param keyKinds the words that mark a key item (重点件)
 */
@Validated
@ConfigurationProperties("eco-petition.transfer-list")
public record ImportWords(
        @NotEmpty Map<TransferColumn, List<String>> headings,
        @NotEmpty Map<PollutionType, List<String>> types,
        Map<String, List<String>> regions,
        Map<Channel, List<String>> channels,
        List<String> keyKinds) {

    public ImportWords {
        regions = Objects.requireNonNullElse(regions, Map.of());
        channels = Objects.requireNonNullElse(channels, Map.of());
        keyKinds = Objects.requireNonNullElse(keyKinds, List.of());
    }
}
