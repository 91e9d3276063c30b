package org.ecopetition.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.PollutionType;

/**
 * What a row of the public table states of the petition.
 *
 * @param programme code of the round
 * @param rawNumber 受理编号 as the team wrote it
 * @param typeNames 污染类型 with commas between, in the order of the round's table
 */
@Embeddable
public record Origin(
        String programme,
        String rawNumber,
        @Enumerated(EnumType.STRING) Channel channel,
        boolean keyItem,
        @Column(name = "types") String typeNames,
        LocalDate receivedOn) {

    Origin(
            String programme,
            String rawNumber,
            Channel channel,
            boolean keyItem,
            List<PollutionType> types,
            LocalDate receivedOn) {
        this(
                programme,
                rawNumber,
                channel,
                keyItem,
                types.stream().map(Enum::name).collect(Collectors.joining(",")),
                receivedOn);
    }

    /** 污染类型, in the order of the round's table. */
    public List<PollutionType> types() {
        return typeNames.isEmpty()
                ? List.of()
                : Arrays.stream(typeNames.split(",", -1))
                        .map(PollutionType::valueOf)
                        .toList();
    }
}
