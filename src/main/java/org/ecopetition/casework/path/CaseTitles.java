package org.ecopetition.casework.path;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecopetition.casework.CaseInSight;
import org.ecopetition.casework.ProblemPlaces;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.organisation.Excerpt;
import org.ecopetition.petition.Allegation;
import org.ecopetition.petition.Petition;
import org.springframework.stereotype.Component;

/** Calls a case by its place and its matter, as people speak of it; its number stands beside it. */
@Component
public class CaseTitles {

    /** How long a title may be that is read at a glance. */
    private static final int LONGEST = 48;

    private final ProblemPlaces places;

    CaseTitles(ProblemPlaces places) {
        this.places = places;
    }

    /** Where the problem lies, for example 南县 明山头镇创业街储能电站. */
    public String place(CaseInSight sight) {
        Optional<HandOff> only = sight.whole() || sight.handOffs().size() != 1
                ? Optional.empty()
                : Optional.of(sight.handOffs().get(0));
        return only.flatMap(places::of).or(() -> places.of(sight.petition())).orElse("");
    }

    /** What it is about: the allegations in sight, or the beginning of the problem; empty before anything is confirmed. */
    public String matter(CaseInSight sight) {
        Petition petition = sight.petition();
        List<Integer> seen = sight.handOffs().stream()
                .flatMap(handOff -> handOff.matter().allegations().stream())
                .toList();
        String allegations = petition.allegations().stream()
                .filter(allegation -> sight.whole() || seen.contains(allegation.number()))
                .map(Allegation::text)
                .collect(Collectors.joining("；"));
        return Excerpt.of(
                allegations.isEmpty() ? Objects.requireNonNullElse(petition.problemText(), "") : allegations, LONGEST);
    }
}
