package org.ecopetition.casework;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.Petition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says where the problem of a case lies: region and place, without saying anything twice. */
@Component
@Transactional(readOnly = true)
public class ProblemPlaces {

    private final Units units;
    private final HandOffDesk handOffs;

    ProblemPlaces(Units units, HandOffDesk handOffs) {
        this.units = units;
        this.handOffs = handOffs;
    }

    public Optional<String> of(Petition petition) {
        return said(petition.regionCode(), petition.place());
    }

    public Optional<String> of(HandOffKey key) {
        return of(handOffs.find(key));
    }

    public Optional<String> of(HandOff handOff) {
        return said(handOff.matter().regionCode(), handOff.matter().place());
    }

    private Optional<String> said(@Nullable String region, @Nullable String place) {
        String said = Stream.of(region == null ? null : units.regionName(region).orElse(region), place)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" "));
        return Optional.of(said).filter(text -> !text.isBlank());
    }
}
