package org.ecopetition.petition;

import java.util.Arrays;
import java.util.List;
import org.ecopetition.organisation.KnownTypes;
import org.ecopetition.organisation.Programme;
import org.ecopetition.organisation.ProgrammeDesk;
import org.springframework.stereotype.Component;

/** Which types of problem a round of inspection tells apart, in the order of its table. */
@Component
public class TypesOfRound {

    private final ProgrammeDesk programmes;

    TypesOfRound(ProgrammeDesk programmes) {
        this.programmes = programmes;
    }

    /** The types there are, for the page on which an administrator lists those of a round. */
    @Component
    static class AllTypes implements KnownTypes {

        @Override
        public List<String> codes() {
            return Arrays.stream(PollutionType.values()).map(Enum::name).toList();
        }
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
