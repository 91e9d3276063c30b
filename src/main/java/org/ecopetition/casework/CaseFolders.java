package org.ecopetition.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.repeat.Repeats;
import org.ecopetition.petition.supplement.SupplementBook;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the folder that belongs to a task. */
@Component
@Transactional(readOnly = true)
public class CaseFolders {

    private final PetitionRegister petitions;
    private final Repeats repeats;
    private final SupplementBook supplements;
    private final HandOffDesk handOffs;
    private final HandOffSheets sheets;
    private final CaseSteps steps;
    private final ProblemPlaces places;

    CaseFolders(
            PetitionRegister petitions,
            Repeats repeats,
            SupplementBook supplements,
            HandOffDesk handOffs,
            HandOffSheets sheets,
            CaseSteps steps,
            ProblemPlaces places) {
        this.petitions = petitions;
        this.repeats = repeats;
        this.supplements = supplements;
        this.handOffs = handOffs;
        this.sheets = sheets;
        this.steps = steps;
        this.places = places;
    }

    public Optional<CaseFolder> open(CaseTask task) {
        return petitions.look(task.caseNumber()).map(petition -> open(task, petition));
    }

    /** The folder of a case as far as it is in somebody's sight. */
    public CaseFolder open(CaseInSight sight) {
        return open(sight.petition(), sight.whole(), sight.handOffs());
    }

    private CaseFolder open(CaseTask task, Petition petition) {
        boolean whole = task.handOff() == null;
        List<HandOff> concerned = handOffs.of(task.caseNumber()).stream()
                .filter(handOff -> whole || handOff.key().equals(task.handOff()))
                .toList();
        return open(petition, whole, concerned);
    }

    private CaseFolder open(Petition petition, boolean whole, List<HandOff> concerned) {
        Set<String> keys =
                concerned.stream().map(handOff -> handOff.key().value()).collect(Collectors.toSet());
        return new CaseFolder(
                petition,
                whole,
                (whole || concerned.size() != 1 ? places.of(petition) : places.of(concerned.get(0))).orElse(null),
                whole ? repeats.of(petition.caseNumber()) : List.of(),
                supplements.of(petition.caseNumber()),
                concerned.stream().map(handOff -> sheets.of(handOff, petition)).toList(),
                steps.of(petition.caseNumber(), key -> whole || keys.contains(key)));
    }
}
