package org.ecopetition.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.petition.classification.TypesOfRound;
import org.springframework.stereotype.Component;

/** Says what a draft states besides its texts. */
@Component
class DraftFacts {

    private final DraftWriter writer;
    private final TypesOfRound typesOfRound;
    private final Units units;
    private final Clock clock;

    DraftFacts(DraftWriter writer, TypesOfRound typesOfRound, Units units, Clock clock) {
        this.writer = writer;
        this.typesOfRound = typesOfRound;
        this.units = units;
        this.clock = clock;
    }

    Facts of(DraftSources.Known known) {
        Petition petition = known.petition();
        HandOff handOff = known.handOff();
        return new Facts(
                new Origin(
                        petition.programme(),
                        petition.rawNumber(),
                        petition.channel(),
                        petition.keyItem(),
                        types(petition, handOff),
                        day(Objects.requireNonNull(petition.receivedAt(), "classified, so dated"))),
                new Handling(
                        Optional.ofNullable(handOff.matter().regionCode())
                                .flatMap(units::regionName)
                                .orElse(""),
                        units.nameOf(handOff.unit()),
                        handOff.batchNumber() != null ? handOff.batchNumber() : petition.batchNumber(),
                        day(handOff.timing().handedOffAt()),
                        Objects.requireNonNull(handOff.result().verdict()),
                        Objects.requireNonNull(handOff.result().closingState()),
                        writer.goal(known.rectification())),
                writer.accountability(known.actions(), known.rules().nobodyAccountable()));
    }

    private List<PollutionType> types(Petition petition, HandOff handOff) {
        Set<PollutionType> about = handOff.matter().allegations().stream()
                .flatMap(number -> petition.allegation(number).types().stream())
                .collect(Collectors.toSet());
        return Stream.concat(
                        typesOfRound.of(petition.programme()).stream(),
                        about.stream().sorted())
                .filter(about::contains)
                .distinct()
                .toList();
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}
