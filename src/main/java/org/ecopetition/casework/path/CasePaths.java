package org.ecopetition.casework.path;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.casework.CaseInSight;
import org.ecopetition.casework.DeskNames;
import org.ecopetition.casework.PersonNames;
import org.ecopetition.casework.path.CasePath.Progress;
import org.ecopetition.casework.path.CasePath.Stage;
import org.ecopetition.casework.path.CasePath.Turn;
import org.ecopetition.casework.path.OpenSteps.OpenStep;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffStatus;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.petition.Petition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how far a case has come and whose turn it is, as far as the case is in the person's sight. */
@Component
public class CasePaths {

    /** Where the publicity period is over and the coordination group goes on site. */
    private static final String ACCEPTANCE = "acceptRectification";

    private final OpenSteps steps;
    private final DeskNames desks;
    private final PersonNames people;

    CasePaths(OpenSteps steps, DeskNames desks, PersonNames people) {
        this.steps = steps;
        this.desks = desks;
        this.people = people;
    }

    /** One path for each hand-off in sight, or that of the petition where there is none. */
    public List<CasePath> of(CaseInSight sight, SignedIn person) {
        Petition petition = sight.petition();
        String number = petition.caseNumber().value();
        List<String> keys = Stream.concat(
                        sight.whole() ? Stream.of(number) : Stream.of(),
                        sight.handOffs().stream().map(handOff -> handOff.key().value()))
                .toList();
        List<OpenStep> open = keys.isEmpty() ? List.of() : steps.of(keys);
        Map<String, String> names = people.of(
                open.stream().map(OpenStep::person).filter(Objects::nonNull).collect(Collectors.toSet()));
        if (sight.handOffs().isEmpty()) {
            return List.of(ofPetition(petition, turns(number, open, names, person)));
        }
        List<Turn> ofPetition = turns(number, open, names, person);
        return sight.handOffs().stream()
                .map(handOff -> ofHandOff(
                        handOff,
                        open,
                        Stream.concat(ofPetition.stream(), turns(handOff.key().value(), open, names, person).stream())
                                .toList()))
                .toList();
    }

    private static CasePath ofPetition(Petition petition, List<Turn> turns) {
        PathPart now = PathPart.of(petition.status());
        return new CasePath(
                petition.caseNumber().value(),
                null,
                stages(List.of(PathPart.values()), now),
                turns,
                !petition.status().open(),
                "PetitionStatus." + petition.status());
    }

    private CasePath ofHandOff(HandOff handOff, List<OpenStep> open, List<Turn> turns) {
        boolean onSite = open.stream()
                .anyMatch(step -> step.step().equals(ACCEPTANCE)
                        && step.caseKey().equals(handOff.key().value()));
        PathPart now = onSite ? PathPart.ACCEPTANCE : PathPart.of(handOff.status());
        return new CasePath(
                handOff.key().value(),
                desks.of(handOff.unit()),
                handOff.status() == HandOffStatus.WITHDRAWN ? List.of() : stages(PathPart.ahead(handOff), now),
                turns,
                handOff.status().ended(),
                "HandOffStatus." + handOff.status());
    }

    private static List<Stage> stages(List<PathPart> parts, @Nullable PathPart now) {
        return parts.stream()
                .map(part -> new Stage(part, now == null ? Progress.DONE : progress(part.compareTo(now))))
                .toList();
    }

    private static Progress progress(int distance) {
        if (distance == 0) {
            return Progress.NOW;
        }
        return distance < 0 ? Progress.DONE : Progress.AHEAD;
    }

    private List<Turn> turns(String key, List<OpenStep> open, Map<String, String> names, SignedIn person) {
        return open.stream()
                .filter(step -> step.caseKey().equals(key))
                .map(step -> turn(step, names, person))
                .distinct()
                .toList();
    }

    private Turn turn(OpenStep step, Map<String, String> names, SignedIn person) {
        boolean ownDesk = isAny(step.desks(), person.groups());
        return new Turn(
                ownDesk ? step.taskId() : null,
                step.name(),
                step.desks().stream().map(desks::of).collect(Collectors.joining("、")),
                step.person() == null || !ownDesk ? null : names.getOrDefault(step.person(), step.person()),
                step.due());
    }

    private static boolean isAny(Collection<String> desks, Set<String> groups) {
        return desks.stream().anyMatch(groups::contains);
    }
}
