package org.ecopetition.petition.classification;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ecopetition.organisation.Wording;
import org.ecopetition.organisation.programme.KnownTypes;
import org.ecopetition.organisation.programme.Programme;
import org.ecopetition.organisation.programme.ProgrammeDesk;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.petition.Refusal;
import org.springframework.stereotype.Component;

/** Which types of problem a round of inspection tells apart, in the order of its table. */
@Component
public class TypesOfRound {

    private final ProgrammeDesk programmes;
    private final Wording wording;

    TypesOfRound(ProgrammeDesk programmes, Wording wording) {
        this.programmes = programmes;
        this.wording = wording;
    }

    /** The types there are, for the page on which an administrator lists those of a round. */
    @Component
    static class AllTypes implements KnownTypes {

        @Override
        public List<String> codes() {
            return Arrays.stream(PollutionType.values()).map(Enum::name).toList();
        }
    }

    /**
     * Sees that the round publishes all these types.
     *
     * @throws Refusal when it does not; it names the first and the types that there are
     */
    public void mustKnow(String programme, List<PollutionType> types) {
        List<PollutionType> known = of(programme);
        types.stream().filter(type -> !known.contains(type)).findFirst().ifPresent(foreign -> {
            throw new Refusal(
                    "petition.type-not-of-round",
                    foreign,
                    known.stream().map(wording::of).collect(Collectors.joining("、")));
        });
    }

    /** The types of the round; all in the usual order where it names none or is unknown. */
    public List<PollutionType> of(String programme) {
        List<String> listed = programmes
                .find(programme)
                .map(Programme::tableRules)
                .map(rules -> rules.types())
                .orElse(List.of());
        return listed.isEmpty()
                ? List.of(PollutionType.values())
                : listed.stream().map(PollutionType::valueOf).toList();
    }
}
