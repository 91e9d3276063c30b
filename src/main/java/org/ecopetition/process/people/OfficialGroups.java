package org.ecopetition.process.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.ecopetition.organisation.Role;
import org.ecopetition.organisation.Unit;
import org.ecopetition.organisation.Units;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The groups of the coordination group's house: the standing roles and one group for each handling unit. */
@Component
class OfficialGroups {

    private static final String TYPE = "WORKFLOW";

    private final IdentityService identities;
    private final Units units;
    private final MessageSource words;

    OfficialGroups(IdentityService identities, Units units, MessageSource words) {
        this.identities = identities;
        this.units = units;
        this.words = words;
    }

    /** Enters every group that is not there yet. */
    void enter() {
        for (Role role : Role.values()) {
            enter(role.group(), nameOf(role), role == Role.ADMINISTRATOR ? Groups.GROUP_TYPE_SYSTEM : TYPE);
        }
        for (Unit unit : units.all()) {
            enter(unit.id(), unit.name(), TYPE);
        }
    }

    /** All groups except the administrators, roles first. */
    List<String> ofTheTrade() {
        List<String> groups = new ArrayList<>();
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                groups.add(role.group());
            }
        }
        groups.addAll(ofUnits());
        return groups;
    }

    List<String> ofUnits() {
        return units.all().stream().map(Unit::id).toList();
    }

    String nameOf(String group) {
        return Role.of(group).map(this::nameOf).orElseGet(() -> units.nameOf(group));
    }

    private String nameOf(Role role) {
        return words.getMessage("group." + role.group(), null, Locale.SIMPLIFIED_CHINESE);
    }

    private void enter(String id, String name, String type) {
        if (identities.createGroupQuery().groupId(id).count() > 0) {
            return;
        }
        Group group = identities.newGroup(id);
        group.setName(name);
        group.setType(type);
        identities.saveGroup(group);
    }
}
