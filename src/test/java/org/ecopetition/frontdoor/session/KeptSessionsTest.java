package org.ecopetition.frontdoor.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.ecopetition.frontdoor.signin.SignedInPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** What a request costs that works with a session in the database, and what two requests at once leave of it. */
class KeptSessionsTest {

    private static final Duration IDLE = Duration.ofHours(8);
    private static final SignedInPerson CLERK = new SignedInPerson("intakea", "甲乙");

    private final List<String> asked = new ArrayList<>();
    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final KeptSessions sessions = sessionsAt(Instant.now());

    @BeforeEach
    void openHouse() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V99__sessions.sql")).execute(database);
    }

    @Test
    void readOnceAndWriteNothingWhereNothingChanges() {
        String id = opened();
        asked.clear();

        KeptSession session = found(id);
        session.setLastAccessedTime(Instant.now());
        session.setAttribute("person", new SignedInPerson("intakea", "甲乙"));
        sessions.save(session);

        assertThat(asked).hasSize(1).first().asString().startsWith("select");
    }

    @Test
    void noteTheirUseOnceAMinute() {
        String id = opened();
        Instant later = Instant.now().plusSeconds(61);

        KeptSession session = found(id);
        session.setLastAccessedTime(later);
        asked.clear();
        sessions.save(session);

        assertThat(asked).hasSize(1).first().asString().startsWith("update web_session ");
        assertThat(found(id).getLastAccessedTime()).isBetween(later.minusMillis(1), later.plusMillis(1));
    }

    @Test
    void keepWhatTwoRequestsAtOnceHaveWritten() {
        String id = opened();
        KeptSession one = found(id);
        KeptSession other = found(id);

        one.setAttribute("a", "1");
        other.setAttribute("b", "2");
        sessions.save(one);
        sessions.save(other);

        assertThat(found(id).getAttributeNames()).containsExactlyInAnyOrder("person", "a", "b");
    }

    @Test
    void stayEndedWhenARequestOfTheSameMomentComesToItsEnd() {
        String id = opened();
        KeptSession late = found(id);
        late.setAttribute("a", "1");

        sessions.deleteById(id);
        sessions.save(late);

        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void endWhenNobodyUsesThemAndAreThrownAway() {
        String id = opened();
        KeptSessions tomorrow = sessionsAt(Instant.now().plus(IDLE).plusSeconds(1));

        assertThat(tomorrow.findById(id)).isNull();
        tomorrow.clean();

        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void goOnUnderAnotherId() {
        KeptSession session = found(opened());
        String before = session.getId();
        String after = session.changeSessionId();
        sessions.save(session);

        assertThat(sessions.findById(before)).isNull();
        assertThat(found(after).<SignedInPerson>getAttribute("person")).isEqualTo(CLERK);
    }

    @Test
    void areNotFoundByWhatADatabaseTells() {
        opened();

        String told = new JdbcTemplate(database).queryForObject("select id from web_session", String.class);

        assertThat(sessions.findById(Objects.requireNonNull(told))).isNull();
    }

    @Test
    void holdNothingOfUnknownKinds() {
        byte[] foreign = SessionContent.write(new File("x"));

        assertThatThrownBy(() -> SessionContent.read(foreign)).isInstanceOf(UncheckedIOException.class);
    }

    private String opened() {
        KeptSession session = sessions.createSession();
        session.setAttribute("person", CLERK);
        sessions.save(session);
        return session.getId();
    }

    private KeptSession found(String id) {
        return Objects.requireNonNull(sessions.findById(id));
    }

    private KeptSessions sessionsAt(Instant now) {
        JdbcTemplate jdbc = new JdbcTemplate(ProxyDataSourceBuilder.create(database)
                .afterQuery((execution, queries) -> queries.forEach(query -> asked.add(query.getQuery())))
                .build());
        return new KeptSessions(jdbc, IDLE, Clock.fixed(now, ZoneOffset.UTC));
    }
}
