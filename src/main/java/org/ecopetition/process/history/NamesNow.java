package org.ecopetition.process.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.audit.PersonHistory;
import org.ecopetition.organisation.Unit;
import org.ecopetition.organisation.Units;
import org.ecopetition.process.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes note of what the engine's people are called: of all at each start, of one whenever an administrator changes something. */
@Component
public class NamesNow {

    private static final String PEOPLE = """
            select p.ID_, p.FIRST_, p.LAST_, m.GROUP_ID_
            from ACT_ID_USER p left join ACT_ID_MEMBERSHIP m on m.USER_ID_ = p.ID_
            """;

    private final JdbcClient jdbc;
    private final Units units;
    private final PersonHistory people;

    NamesNow(JdbcClient jdbc, Units units, PersonHistory people) {
        this.jdbc = jdbc;
        this.units = units;
        this.people = people;
    }

    public void noteAll() {
        note(jdbc.sql(PEOPLE + " order by p.ID_, m.GROUP_ID_"));
    }

    public void note(String person) {
        note(jdbc.sql(PEOPLE + " where p.ID_ = ? order by m.GROUP_ID_").param(person));
    }

    private void note(JdbcClient.StatementSpec found) {
        Map<String, List<Membership>> byPerson = found
                .query((row, index) -> new Membership(
                        row.getString("ID_"),
                        PersonName.of(row.getString("FIRST_"), row.getString("LAST_")),
                        row.getString("GROUP_ID_")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Membership::person, LinkedHashMap::new, Collectors.toList()));
        if (!byPerson.isEmpty()) {
            people.note(byPerson.values().stream().map(this::person).toList());
        }
    }

    private record Membership(
            String person, String name, @Nullable String group) {}

    private PersonHistory.Person person(List<Membership> memberships) {
        Membership first = memberships.get(0);
        String offices = memberships.stream()
                .flatMap(one -> Stream.ofNullable(one.group()))
                .map(group -> units.find(group).map(Unit::name).orElse(group))
                .collect(Collectors.joining("、"));
        return new PersonHistory.Person(first.person(), first.name(), offices);
    }
}
