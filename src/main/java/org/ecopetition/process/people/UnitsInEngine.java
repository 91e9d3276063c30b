package org.ecopetition.process.people;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.ecopetition.organisation.unit.UnitMerged;
import org.ecopetition.organisation.unit.UnitOpened;
import org.ecopetition.organisation.unit.UnitRenamed;
import org.ecopetition.process.Engine;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the engine's groups, rights and worklists in step with the units, in the transaction that changes a unit. */
@Component
class UnitsInEngine {

    private final OfficialGroups groups;
    private final Grants grants;
    private final Worklists worklists;
    private final IdentityService identities;
    private final Engine engine;

    UnitsInEngine(
            OfficialGroups groups, Grants grants, Worklists worklists, IdentityService identities, Engine engine) {
        this.groups = groups;
        this.grants = grants;
        this.worklists = worklists;
        this.identities = identities;
        this.engine = engine;
    }

    @EventListener
    void on(UnitOpened opened) {
        engine.act(() -> {
            groups.enter();
            grants.write();
            worklists.offer();
            rename(opened.unit(), opened.name());
            return null;
        });
    }

    @EventListener
    void on(UnitRenamed renamed) {
        engine.act(() -> {
            rename(renamed.unit(), renamed.name());
            return null;
        });
    }

    /** They stay in the old group too, so that they go on seeing its cases, and find those that are opened again. */
    @EventListener
    void on(UnitMerged merged) {
        engine.act(() -> {
            Set<String> there = membersOf(merged.successor());
            membersOf(merged.unit()).stream()
                    .filter(person -> !there.contains(person))
                    .forEach(person -> identities.createMembership(person, merged.successor()));
            return null;
        });
    }

    private Set<String> membersOf(String unit) {
        return identities.createUserQuery().memberOfGroup(unit).list().stream()
                .map(User::getId)
                .collect(Collectors.toSet());
    }

    /** A group that was made in Camunda Admin beforehand takes the name of its unit. */
    private void rename(String unit, String name) {
        Group group = identities.createGroupQuery().groupId(unit).singleResult();
        if (group != null && !name.equals(group.getName())) {
            group.setName(name);
            identities.saveGroup(group);
        }
    }
}
