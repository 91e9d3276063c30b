package org.ecopetition.petition;

import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.stream.Collectors;

/** An allegation as it stands in the table: its types joined by commas. */
@Embeddable
class AllegationRow {

    private int number;
    private String text;
    private String types;

    @SuppressWarnings("NullAway.Init")
    protected AllegationRow() {}

    AllegationRow(Allegation allegation) {
        number = allegation.number();
        text = allegation.text();
        types = allegation.types().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    Allegation allegation() {
        return new Allegation(
                number,
                text,
                Arrays.stream(types.split(",", -1))
                        .map(PollutionType::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
