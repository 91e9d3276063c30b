package org.ecopetition.process.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecopetition.frontdoor.signin.PasswordMark;
import org.ecopetition.frontdoor.signin.RecentPeople;
import org.ecopetition.process.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine's people, each found with password and groups in one question, which programs ask again every few seconds. */
@Component
class KnownPeople {

    private static final String PERSON = """
            select p.ID_, p.FIRST_, p.LAST_, p.PWD_, p.SALT_, f.enrolled_at, m.GROUP_ID_
            from ACT_ID_USER p left join second_factor f on f.person = p.ID_
                left join ACT_ID_MEMBERSHIP m on m.USER_ID_ = p.ID_ where p.ID_ = ? order by m.GROUP_ID_
            """;

    private final JdbcClient jdbc;
    private final RecentPeople recent;

    KnownPeople(JdbcClient jdbc, RecentPeople recent) {
        this.jdbc = jdbc;
        this.recent = recent;
    }

    /**
     * A person as the engine keeps it.
     *
     * @param name as people say it
     * @param storedHash of the password, empty where there is none
     * @param enrolledAt since when the person has a second factor
     */
    record Person(
            String id,
            String name,
            String storedHash,
            @Nullable String salt,
            @Nullable Instant enrolledAt,
            List<String> groups) {

        /** Another with each password and each second factor that is set, and the same when one is kept in another way. */
        PasswordMark mark() {
            String password = Objects.requireNonNullElse(salt, storedHash);
            return PasswordMark.of(enrolledAt == null ? password : password + '\n' + enrolledAt);
        }

        boolean hasFactor() {
            return enrolledAt != null;
        }

        /** Whether the person signs in here, and not at the provider. */
        boolean isLocal() {
            return !storedHash.isEmpty();
        }
    }

    /** A person as it was a few seconds ago at most, where it was looked up then: good enough for whoever was let in already. */
    Optional<Person> lately(String id) {
        return recent.find(id, Person.class);
    }

    Optional<Person> find(String id) {
        return recent.read(id, () -> now(id));
    }

    private Optional<Person> now(String id) {
        List<String> groups = new ArrayList<>();
        List<Person> found = jdbc.sql(PERSON)
                .param(id)
                .query((row, index) -> {
                    Optional.ofNullable(row.getString("GROUP_ID_")).ifPresent(groups::add);
                    return person(row, groups);
                })
                .list();
        return found.stream().findFirst();
    }

    /** Keeps the person's password in another way, unless another was set meanwhile. */
    void keep(Person person, String hash) {
        jdbc.sql("update ACT_ID_USER set PWD_ = ? where ID_ = ? and PWD_ = ?")
                .params(hash, person.id(), person.storedHash())
                .update();
        recent.changed(person.id());
    }

    private static Person person(ResultSet row, List<String> groups) throws SQLException {
        OffsetDateTime enrolled = row.getObject("enrolled_at", OffsetDateTime.class);
        return new Person(
                row.getString("ID_"),
                PersonName.of(row.getString("FIRST_"), row.getString("LAST_")),
                Objects.toString(row.getString("PWD_"), ""),
                row.getString("SALT_"),
                enrolled == null ? null : enrolled.toInstant(),
                groups);
    }
}
