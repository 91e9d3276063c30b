package org.ecopetition.process;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.ecopetition.casework.PersonNames;
import org.springframework.stereotype.Component;

/** The names under which the engine keeps people. */
@Component
class CamundaPersonNames implements PersonNames {

    private final IdentityService identity;
    private final SystemView view;

    CamundaPersonNames(IdentityService identity, SystemView view) {
        this.identity = identity;
        this.view = view;
    }

    @Override
    public Map<String, String> of(Set<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return view.read(() -> identity.createUserQuery().userIdIn(ids.toArray(String[]::new)).list().stream()
                .collect(Collectors.toMap(User::getId, PersonName::of)));
    }
}
