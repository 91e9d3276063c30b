package org.ecopetition.handoff;

import java.util.Optional;
import java.util.Set;
import org.ecopetition.petition.PollutionType;
import org.jspecify.annotations.Nullable;

/** The table that proposes units by place and pollution type ({@code handoff-routing}); a person decides. */
public interface RoutingRules {

    /** The unit proposed, if the table names one. */
    Optional<String> unitFor(@Nullable String regionCode, Set<PollutionType> types);
}
