package org.ecopetition.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts in the database how often a sender came through a door, so that a limit holds on every node and for requests that come
 * at once. Senders are kept as hashes until their while is over, and never more of them than {@link #MOST_SENDERS} a door.
 */
@Component
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class SenderLimits {

    /** How many senders a door remembers, give or take those that came since it was last tidied. */
    static final int MOST_SENDERS = 50_000;

    private static final int TIDIED_EVERY = 500;

    /** How often a count is looked at again that somebody else changed in between. */
    private static final int LOOKS = 20;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicInteger arrivals = new AtomicInteger();

    SenderLimits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts a sender and lets it through unless it came too often.
     *
     * @return how long to wait for a sender that is turned away
     */
    public Optional<Duration> enter(SenderLimit limit, String door, String sender) {
        String hash = Sha256.of(sender);
        for (int i = 0; i < LOOKS; i++) {
            if (isCounted(limit, door, hash) || isNew(limit, door, hash)) {
                return Optional.empty();
            }
            Optional<Duration> wait = waitingTime(door, hash);
            if (wait.isPresent()) {
                return wait;
            }
        }
        return Optional.of(limit.within());
    }

    /** Takes back one count: what the sender brought was refused for another reason, or changed nothing. */
    public void takeBack(String door, String sender) {
        jdbc.sql("update sender_count set times = times - 1 where door = ? and sender = ? and times > 0")
                .params(door, Sha256.of(sender))
                .update();
    }

    /** Forgets what was counted of a sender. */
    public void forget(String door, String sender) {
        jdbc.sql("delete from sender_count where door = ? and sender = ?")
                .params(door, Sha256.of(sender))
                .update();
    }

    private boolean isCounted(SenderLimit limit, String door, String hash) {
        OffsetDateTime now = now();
        return jdbc.sql("update sender_count set times = case when ends_at <= :now then 1 else times + 1 end,"
                                + " ends_at = case when ends_at <= :now then :end else ends_at end"
                                + " where door = :door and sender = :sender and (times < :most or ends_at <= :now)")
                        .param("now", now)
                        .param("end", now.plus(limit.within()))
                        .param("door", door)
                        .param("sender", hash)
                        .param("most", limit.most())
                        .update()
                > 0;
    }

    private boolean isNew(SenderLimit limit, String door, String hash) {
        if (isKnown(door, hash)) {
            return false;
        }
        try {
            jdbc.sql("insert into sender_count (door, sender, times, ends_at) values (?, ?, 1, ?)")
                    .params(door, hash, now().plus(limit.within()))
                    .update();
        } catch (DuplicateKeyException cameAtOnce) {
            return false;
        }
        if (arrivals.incrementAndGet() % TIDIED_EVERY == 0) {
            tidy(door);
        }
        return true;
    }

    private boolean isKnown(String door, String hash) {
        return jdbc.sql("select count(*) from sender_count where door = ? and sender = ?")
                        .params(door, hash)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Optional<Duration> waitingTime(String door, String hash) {
        Instant now = clock.instant();
        return jdbc.sql("select ends_at from sender_count where door = ? and sender = ?")
                .params(door, hash)
                .query(OffsetDateTime.class)
                .optional()
                .map(end -> Duration.between(now, end.toInstant()))
                .filter(left -> left.compareTo(Duration.ZERO) > 0);
    }

    /** Forgets whoever's while is over and, where a flood of senders came, those whose while ends first. */
    private void tidy(String door) {
        try {
            jdbc.sql("delete from sender_count where door = ? and ends_at <= ?")
                    .params(door, now())
                    .update();
            int tooMany = jdbc.sql("select count(*) from sender_count where door = ?")
                            .param(door)
                            .query(Integer.class)
                            .single()
                    - MOST_SENDERS;
            if (tooMany > 0) {
                jdbc.sql("delete from sender_count where door = ? and sender in (select sender from sender_count"
                                + " where door = ? order by ends_at fetch first ? rows only)")
                        .params(door, door, tooMany)
                        .update();
            }
        } catch (ConcurrencyFailureException anotherNode) {
            // tidies at this moment
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
