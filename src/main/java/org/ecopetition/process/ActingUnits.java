package org.ecopetition.process;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.springframework.stereotype.Component;

/** Says for which unit a person works on a hand-off that several units share. */
@Component
public class ActingUnits {

    private final HandOffDesk handOffs;
    private final IdentityService identity;
    private final Engine engine;

    ActingUnits(HandOffDesk handOffs, IdentityService identity, Engine engine) {
        this.handOffs = handOffs;
        this.identity = identity;
        this.engine = engine;
    }

    /** The id of the person's unit among those of a hand-off, the lead unit first; nobody's for a person of none of them. */
    public Optional<String> unitOf(String person, HandOffKey key) {
        HandOff handOff = handOffs.find(key);
        Set<String> groups = engine.act(() -> PersonGroups.of(person, identity));
        return handOff.handlers().stream().filter(groups::contains).findFirst();
    }
}
