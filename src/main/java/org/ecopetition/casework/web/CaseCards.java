package org.ecopetition.casework.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ecopetition.casework.CaseTask;
import org.ecopetition.casework.CaseTasks;
import org.ecopetition.casework.ProblemPlaces;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.organisation.Excerpt;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.Allegation;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the cards of Tasklist's list, each as far as the person may see its task. */
@Component
class CaseCards {

    /** How much of a problem a card holds. */
    private static final int LINE = 60;

    private final CaseTasks tasks;
    private final PetitionRegister petitions;
    private final HandOffDesk handOffs;
    private final ProblemPlaces places;
    private final Units units;

    CaseCards(CaseTasks tasks, PetitionRegister petitions, HandOffDesk handOffs, ProblemPlaces places, Units units) {
        this.tasks = tasks;
        this.petitions = petitions;
        this.handOffs = handOffs;
        this.places = places;
        this.units = units;
    }

    List<CaseCard> of(Collection<String> taskIds, SignedIn person) {
        return tasks.find(taskIds, person).stream()
                .flatMap(task ->
                        petitions.look(task.caseNumber()).map(petition -> card(task, petition, person)).stream())
                .toList();
    }

    private CaseCard card(CaseTask task, Petition petition, SignedIn person) {
        Optional<HandOff> handOff = Optional.ofNullable(task.handOff()).map(handOffs::find);
        String about = aboutOf(task, petition);
        return new CaseCard(
                task.id(),
                task.caseKey(),
                task.step(),
                petition.keyItem(),
                petition.repeatOf() != null,
                handOff.map(HandOff::unit)
                        .filter(unit -> !person.belongsTo(unit))
                        .map(units::nameOf)
                        .orElse(null),
                handOff.flatMap(places::of).or(() -> places.of(petition)).orElse(null),
                about == null ? null : Excerpt.of(about, LINE),
                task.due());
    }

    private static @Nullable String aboutOf(CaseTask task, Petition petition) {
        return petition.allegations().stream()
                .filter(allegation -> task.allegation() != null && allegation.number() == task.allegation())
                .map(Allegation::text)
                .findFirst()
                .orElseGet(petition::problemText);
    }
}
