package org.ecopetition.handoff.order;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecopetition.petition.PollutionType;
import org.jspecify.annotations.Nullable;

/**
 * The table that proposes units by place and pollution type ({@code handoff-routing}), and behind it the unit that holds the
 * region; a person decides.
 */
public interface RoutingRules {

    /**
     * The units proposed, if there are any.
     *
     * @param types all pollution types of the allegations; the first that the table knows decides on the lead unit, the others
     *     may bring assisting units
     */
    Optional<Proposal> proposalFor(@Nullable String regionCode, Set<PollutionType> types);

    /**
     * Units that the table proposes.
     *
     * @param unit id of the lead unit (牵头)
     * @param assisting ids of the assisting units (协办), never the lead unit
     */
    record Proposal(String unit, List<String> assisting) {

        public Proposal {
            assisting = List.copyOf(assisting);
        }
    }
}
