package org.ecopetition.frontdoor.session;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ecopetition.frontdoor.Sha256;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;

/**
 * The sessions of all nodes in the database. A request reads its session in one question and writes nothing unless something in it
 * has changed, or it was last noted as used a minute ago. What it holds is written by name, so that requests which come at once
 * do not undo each other's changes; a session that ended meanwhile stays ended.
 */
class KeptSessions implements SessionRepository<KeptSession> {

    private static final Logger LOG = LoggerFactory.getLogger(KeptSessions.class);

    private static final String FIND = """
            select s.opened_at, s.used_at, s.idle_seconds, c.name, c.content
            from web_session s left join web_session_content c on c.session_id = s.id where s.id = ? and s.ends_at > ?
            """;
    private static final String OPEN =
            "insert into web_session (id, opened_at, used_at, idle_seconds, ends_at) values (?, ?, ?, ?, ?)";
    private static final String TOUCH =
            "update web_session set used_at = ?, idle_seconds = ?, ends_at = ? where id = ?";
    private static final String ADD = "insert into web_session_content (session_id, name, content) values (?, ?, ?)";
    private static final String CHANGE = "update web_session_content set content = ? where session_id = ? and name = ?";
    private static final String REMOVE = "delete from web_session_content where session_id = ? and name = ?";

    private final JdbcTemplate jdbc;
    private final Duration idle;
    private final Clock clock;

    KeptSessions(JdbcTemplate jdbc, Duration idle, Clock clock) {
        this.jdbc = jdbc;
        this.idle = idle;
        this.clock = clock;
    }

    @Override
    public KeptSession createSession() {
        MapSession session = new MapSession();
        session.setMaxInactiveInterval(idle);
        return KeptSession.opened(session, new HashMap<>());
    }

    @Override
    public @Nullable KeptSession findById(String id) {
        MapSession session = new MapSession(id);
        Map<String, byte[]> kept = new HashMap<>();
        boolean[] found = {false};
        jdbc.query(
                FIND,
                row -> {
                    found[0] = true;
                    read(row, session, kept);
                },
                Sha256.of(id),
                utc(clock.instant()));
        return found[0] && fill(session, kept) ? KeptSession.found(session, kept) : null;
    }

    private static void read(ResultSet row, MapSession session, Map<String, byte[]> kept) throws SQLException {
        session.setCreationTime(row.getObject("opened_at", OffsetDateTime.class).toInstant());
        session.setLastAccessedTime(
                row.getObject("used_at", OffsetDateTime.class).toInstant());
        session.setMaxInactiveInterval(Duration.ofSeconds(row.getLong("idle_seconds")));
        String name = row.getString("name");
        if (name != null) {
            kept.put(name, row.getBytes("content"));
        }
    }

    private static boolean fill(MapSession session, Map<String, byte[]> kept) {
        try {
            kept.forEach((name, content) -> session.setAttribute(name, SessionContent.read(content)));
            return true;
        } catch (UncheckedIOException ofAnotherRelease) {
            LOG.info("a session of another release cannot be read; its person signs in again");
            return false;
        }
    }

    @Override
    public void save(KeptSession session) {
        if (!session.keptId().equals(session.getId())) {
            open(session);
        } else if (session.isTouched()) {
            jdbc.update(
                    TOUCH,
                    utc(session.getLastAccessedTime()),
                    session.getMaxInactiveInterval().toSeconds(),
                    utc(end(session)),
                    Sha256.of(session.getId()));
        }
        session.isKept();
        writeContents(session);
    }

    /** Also where an id is exchanged for another. */
    private void open(KeptSession session) {
        if (!session.keptId().isEmpty()) {
            deleteById(session.keptId());
            session.kept().clear();
        }
        jdbc.update(
                OPEN,
                Sha256.of(session.getId()),
                utc(session.getCreationTime()),
                utc(session.getLastAccessedTime()),
                session.getMaxInactiveInterval().toSeconds(),
                utc(end(session)));
    }

    private void writeContents(KeptSession session) {
        String id = Sha256.of(session.getId());
        Set<String> gone = new HashSet<>(session.kept().keySet());
        for (String name : session.getAttributeNames()) {
            gone.remove(name);
            byte[] content = SessionContent.write(Objects.requireNonNull(session.<Object>getAttribute(name)));
            byte[] before = session.kept().put(name, content);
            if (!Arrays.equals(before, content)) {
                write(id, name, content);
            }
        }
        gone.forEach(name -> {
            jdbc.update(REMOVE, id, name);
            session.kept().remove(name);
        });
    }

    private void write(String id, String name, byte[] content) {
        if (jdbc.update(CHANGE, content, id, name) > 0) {
            return;
        }
        try {
            jdbc.update(ADD, id, name, content);
        } catch (DataIntegrityViolationException endedOrAddedAtThisMoment) {
            jdbc.update(CHANGE, content, id, name);
        }
    }

    @Override
    public void deleteById(String id) {
        jdbc.update("delete from web_session where id = ?", Sha256.of(id));
    }

    /** Throws away what nobody used for too long. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT3M")
    void clean() {
        try {
            jdbc.update("delete from web_session where ends_at < ?", utc(clock.instant()));
        } catch (DataAccessException later) {
            LOG.warn("sessions are cleaned up later", later);
        }
    }

    private static Instant end(KeptSession session) {
        return session.getLastAccessedTime().plus(session.getMaxInactiveInterval());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
