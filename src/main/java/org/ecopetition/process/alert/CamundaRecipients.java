package org.ecopetition.process.alert;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.ecopetition.alert.OpenWork.Reached;
import org.ecopetition.alert.outgoing.Recipient;
import org.ecopetition.alert.outgoing.Recipients;
import org.ecopetition.process.Engine;
import org.ecopetition.process.PersonName;
import org.springframework.stereotype.Component;

/** The engine's users, with the address of mail that an administrator entered and the groups they belong to. */
@Component
class CamundaRecipients implements Recipients {

    private final IdentityService identity;
    private final Engine engine;

    CamundaRecipients(IdentityService identity, Engine engine) {
        this.identity = identity;
        this.engine = engine;
    }

    @Override
    public List<Recipient> all() {
        return engine.act(() -> membersOf(
                identity.createGroupQuery().list().stream().map(Group::getId).toList()));
    }

    @Override
    public List<Recipient> of(Reached reached) {
        return engine.act(() -> Stream.concat(
                        membersOf(reached.groups()).stream(),
                        reached.people().stream().map(this::look).flatMap(Optional::stream))
                .collect(Collectors.toMap(Recipient::person, person -> person, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList());
    }

    @Override
    public Optional<Recipient> find(String person) {
        return engine.act(() -> look(person));
    }

    private List<Recipient> membersOf(Collection<String> groups) {
        Map<String, User> people = new LinkedHashMap<>();
        groups.forEach(group ->
                identity.createUserQuery().memberOfGroup(group).list().forEach(user -> people.put(user.getId(), user)));
        return people.values().stream().map(this::describe).toList();
    }

    private Optional<Recipient> look(String person) {
        return Optional.ofNullable(identity.createUserQuery().userId(person).singleResult())
                .map(this::describe);
    }

    private Recipient describe(User user) {
        Set<String> groups = identity.createGroupQuery().groupMember(user.getId()).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        return new Recipient(
                user.getId(), PersonName.of(user), Objects.requireNonNullElse(user.getEmail(), ""), groups);
    }
}
