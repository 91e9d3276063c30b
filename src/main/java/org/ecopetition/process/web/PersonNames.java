package org.ecopetition.process.web;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.ecopetition.process.PersonName;
import org.ecopetition.process.SystemView;
import org.springframework.stereotype.Component;

/** The names people know each other by. */
@Component
class PersonNames {

    private final IdentityService identity;
    private final SystemView view;

    PersonNames(IdentityService identity, SystemView view) {
        this.identity = identity;
        this.view = view;
    }

    /** Names by user id; whoever is unknown is left out. */
    Map<String, String> of(Set<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return view.read(() -> identity.createUserQuery().userIdIn(ids.toArray(String[]::new)).list().stream()
                .collect(Collectors.toMap(User::getId, PersonName::of)));
    }
}
