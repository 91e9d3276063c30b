package org.ecopetition.process.people;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.ecopetition.organisation.Role;
import org.ecopetition.organisation.unit.UnitPeople;
import org.ecopetition.process.Engine;
import org.ecopetition.process.PersonName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of the units in the engine's register. */
@Component
class CamundaUnitPeople implements UnitPeople {

    private static final String COUNTS = "select GROUP_ID_, count(*) from ACT_ID_MEMBERSHIP group by GROUP_ID_";

    private final IdentityService identities;
    private final TaskService tasks;
    private final OfficialGroups official;
    private final People people;
    private final Engine engine;
    private final JdbcClient jdbc;

    CamundaUnitPeople(
            IdentityService identities,
            TaskService tasks,
            OfficialGroups official,
            People people,
            Engine engine,
            JdbcClient jdbc) {
        this.identities = identities;
        this.tasks = tasks;
        this.official = official;
        this.people = people;
        this.engine = engine;
        this.jdbc = jdbc;
    }

    @Override
    public List<Member> of(String unit) {
        return engine.act(() -> identities.createUserQuery().memberOfGroup(unit).orderByUserId().asc().list().stream()
                .map(CamundaUnitPeople::member)
                .toList());
    }

    private static Member member(User person) {
        return new Member(person.getId(), PersonName.of(person));
    }

    @Override
    public Map<String, Long> counts() {
        return jdbc.sql(COUNTS).query((row, index) -> Map.entry(row.getString(1), row.getLong(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<Group> strayGroups() {
        Set<String> units = Set.copyOf(official.ofUnits());
        return engine.act(() -> identities.createGroupQuery().list().stream()
                .filter(group -> Role.of(group.getId()).isEmpty() && !units.contains(group.getId()))
                .map(group -> new Group(group.getId(), group.getName() == null ? "" : group.getName()))
                .sorted(Comparator.comparing(Group::id))
                .toList());
    }

    @Override
    public boolean knows(String person) {
        return engine.act(() -> people.knows(person));
    }

    @Override
    public boolean takesPassword(NewPerson person) {
        User user = identities.newUser(person.id());
        user.setLastName(person.name());
        return identities.checkPasswordAgainstPolicy(person.password(), user).isValid();
    }

    @Override
    public long inHand(String person, String unit) {
        return engine.act(() -> tasks.createTaskQuery()
                .taskAssignee(person)
                .taskCandidateGroup(unit)
                .includeAssignedTasks()
                .count());
    }

    @Override
    public void enter(NewPerson person, String unit, String by) {
        engine.actFor(by, () -> {
            people.enter(person.id(), "", person.name(), person.password(), unit);
            return null;
        });
    }

    @Override
    public void join(String person, String unit, String by) {
        engine.actFor(by, () -> {
            identities.createMembership(person, unit);
            return null;
        });
    }

    @Override
    public void leave(String person, String unit, String by) {
        engine.actFor(by, () -> {
            identities.deleteMembership(person, unit);
            return null;
        });
    }
}
