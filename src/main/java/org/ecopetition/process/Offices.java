package org.ecopetition.process;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.ecopetition.handoff.HandOff;
import org.springframework.stereotype.Component;

/** Says for which unit a person works on a hand-off that several units share. */
@Component
public class Offices {

    private final IdentityService identity;
    private final Engine engine;

    Offices(IdentityService identity, Engine engine) {
        this.identity = identity;
        this.engine = engine;
    }

    /** The id of the person's unit, the lead unit first; nobody's for a person of none of them. */
    public Optional<String> unitOf(String person, HandOff handOff) {
        Set<String> groups = engine.act(() -> identity.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet()));
        return handOff.handlers().stream().filter(groups::contains).findFirst();
    }
}
