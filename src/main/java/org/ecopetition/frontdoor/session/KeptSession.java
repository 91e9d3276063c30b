package org.ecopetition.frontdoor.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** A session as a request works with it, beside what the database holds of it: only the difference is written. */
final class KeptSession implements Session {

    /** A use is noted once a minute at most, or each request would write. */
    static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final MapSession now;

    /** What the database holds: bytes by name, empty for a session that is new. */
    private final Map<String, byte[]> kept;

    private String keptId;
    private boolean isTouched;

    private KeptSession(MapSession now, String keptId, Map<String, byte[]> kept) {
        this.now = now;
        this.keptId = keptId;
        this.kept = kept;
    }

    static KeptSession opened(MapSession session, Map<String, byte[]> none) {
        return new KeptSession(session, "", none);
    }

    static KeptSession found(MapSession session, Map<String, byte[]> kept) {
        return new KeptSession(session, session.getId(), kept);
    }

    /** The id under which the database knows it; empty while it does not. */
    String keptId() {
        return keptId;
    }

    Map<String, byte[]> kept() {
        return kept;
    }

    /** Whether something else than its contents has to be written. */
    boolean isTouched() {
        return isTouched;
    }

    void isKept() {
        keptId = getId();
        isTouched = false;
    }

    @Override
    public String getId() {
        return now.getId();
    }

    @Override
    public String changeSessionId() {
        return now.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as Spring Session declares it
    public <T> @Nullable T getAttribute(String name) {
        return now.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return now.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        now.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        now.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return now.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return now.getLastAccessedTime();
    }

    @Override
    public void setLastAccessedTime(Instant used) {
        if (used.isAfter(now.getLastAccessedTime().plus(NOTED_EVERY))) {
            now.setLastAccessedTime(used);
            isTouched = true;
        }
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return now.getMaxInactiveInterval();
    }

    @Override
    public void setMaxInactiveInterval(Duration idle) {
        isTouched |= !idle.equals(now.getMaxInactiveInterval());
        now.setMaxInactiveInterval(idle);
    }

    @Override
    public boolean isExpired() {
        return now.isExpired();
    }
}
