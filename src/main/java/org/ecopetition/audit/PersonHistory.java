package org.ecopetition.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people were called and which offices they held at each time, whatever became of them since. */
@Service
public class PersonHistory {

    private static final String LATEST = """
            select n.person, n.name, n.offices, n.since from person_name n
            where n.id = (select max(l.id) from person_name l where l.person = n.person)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A person from some time on.
     *
     * @param person user id
     * @param offices ids of groups and names of units as they were called, parted by 、
     */
    public record Known(String person, String name, String offices, Instant since) {

        private boolean saysTheSameAs(Known other) {
            return name.equals(other.name) && offices.equals(other.offices);
        }
    }

    /** Takes note of what people are called now; whoever is called as before adds no line. */
    @Transactional
    public void note(List<Person> people) {
        Map<String, Known> latest = new HashMap<>();
        jdbc.sql(people.size() == 1 ? LATEST + " and n.person = ?" : LATEST)
                .params(people.size() == 1 ? List.of(people.get(0).id()) : List.of())
                .query(PersonHistory::known)
                .list()
                .forEach(known -> latest.put(known.person(), known));
        people.stream()
                .map(person -> new Known(person.id(), person.name(), person.offices(), clock.instant()))
                .filter(known -> !Optional.ofNullable(latest.get(known.person()))
                        .filter(known::saysTheSameAs)
                        .isPresent())
                .forEach(this::add);
    }

    /** What a person is called now. */
    public record Person(String id, String name, String offices) {}

    /** All that is known of some people, the oldest first. */
    @Transactional(readOnly = true)
    public List<Known> of(List<String> people) {
        return people.isEmpty()
                ? List.of()
                : jdbc.sql("select person, name, offices, since from person_name where person in (:people) order by id")
                        .param("people", people)
                        .query(PersonHistory::known)
                        .list();
    }

    private void add(Known known) {
        jdbc.sql("insert into person_name (person, name, offices, since) values (?, ?, ?, ?)")
                .params(
                        known.person(),
                        known.name(),
                        known.offices(),
                        known.since().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Known known(ResultSet row, int index) throws SQLException {
        return new Known(
                row.getString("person"),
                row.getString("name"),
                row.getString("offices"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
