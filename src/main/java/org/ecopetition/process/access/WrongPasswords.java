package org.ecopetition.process.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecopetition.organisation.Sha256;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The wrong passwords shown for a name from an address, kept in the database so that they slow the guesser on every node, and
 * the addresses from which people have signed in. Each attempt counts as wrong until it was right, so that attempts at once
 * are counted one by one. Whoever guesses elsewhere slows nobody here.
 */
@Component
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class WrongPasswords {

    /** How many pairs of name and address are remembered, give or take those since it was last tidied. */
    static final int MOST_PAIRS = 50_000;

    private static final int TIDIED_EVERY = 500;

    /** How often a count is looked at again that an attempt at the same moment changed. */
    private static final int LOOKS = 50;

    private static final Duration ADDRESS_KEPT = Duration.ofDays(90);
    private static final Duration SEEN_ANEW = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final SignInSettings settings;
    private final Clock clock;
    private final AtomicInteger arrivals = new AtomicInteger();

    WrongPasswords(JdbcClient jdbc, SignInSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts an attempt, unless it comes before its wait is over: then how long that is. */
    Optional<Duration> count(String name, String address) {
        String attempt = Sha256.of(name, address);
        boolean known = knows(name, address);
        for (int i = 0; i < LOOKS; i++) {
            Optional<Before> found = find(attempt);
            if (found.isEmpty()) {
                if (isFirst(attempt, known)) {
                    return Optional.empty();
                }
                continue;
            }
            Before before = found.get();
            Duration left = Duration.between(clock.instant(), before.nextAt());
            if (left.compareTo(Duration.ZERO) > 0) {
                return Optional.of(left);
            }
            if (isNext(attempt, before, known)) {
                return Optional.empty();
            }
        }
        return Optional.of(Duration.ofSeconds(1));
    }

    /** The password was right: nothing of before counts any more, and the address is one of the person's. */
    void wasRight(String name, String address) {
        jdbc.sql("delete from wrong_password where attempt = ?")
                .param(Sha256.of(name, address))
                .update();
        OffsetDateTime now = now();
        String hash = Sha256.of(address);
        int seen = jdbc.sql("update known_address set seen_at = case when seen_at < ? then ? else seen_at end"
                        + " where person = ? and address = ?")
                .params(now.minus(SEEN_ANEW), now, name, hash)
                .update();
        if (seen == 0) {
            remember(name, hash, now);
        }
    }

    private void remember(String name, String hash, OffsetDateTime now) {
        jdbc.sql("delete from known_address where person = ? and seen_at < ?")
                .params(name, now.minus(ADDRESS_KEPT))
                .update();
        try {
            jdbc.sql("insert into known_address (person, address, seen_at) values (?, ?, ?)")
                    .params(name, hash, now)
                    .update();
        } catch (DuplicateKeyException signedInAtOnce) {
            // and is known now
        }
    }

    private boolean knows(String name, String address) {
        return jdbc.sql("select count(*) from known_address where person = ? and address = ? and seen_at > ?")
                        .params(name, Sha256.of(address), now().minus(ADDRESS_KEPT))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Optional<Before> find(String attempt) {
        Instant now = clock.instant();
        return jdbc.sql("select times, next_at, ends_at from wrong_password where attempt = ?")
                .param(attempt)
                .query((row, index) -> {
                    boolean over =
                            !row.getObject(3, OffsetDateTime.class).toInstant().isAfter(now);
                    return new Before(
                            row.getInt(1),
                            over ? 0 : row.getInt(1),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                })
                .optional();
    }

    private boolean isFirst(String attempt, boolean known) {
        OffsetDateTime now = now();
        try {
            jdbc.sql("insert into wrong_password (attempt, times, next_at, ends_at) values (?, 1, ?, ?)")
                    .params(attempt, now.plus(settings.waitAfter(1, known)), now.plus(settings.forgottenAfter()))
                    .update();
        } catch (DuplicateKeyException cameAtOnce) {
            return false;
        }
        if (arrivals.incrementAndGet() % TIDIED_EVERY == 0) {
            tidy();
        }
        return true;
    }

    private boolean isNext(String attempt, Before before, boolean known) {
        OffsetDateTime now = now();
        int times = before.counting() + 1;
        return jdbc.sql("update wrong_password set times = ?, next_at = ?, ends_at = ?"
                                + " where attempt = ? and times = ? and next_at <= ?")
                        .params(
                                times,
                                now.plus(settings.waitAfter(times, known)),
                                now.plus(settings.forgottenAfter()),
                                attempt,
                                before.stored(),
                                now)
                        .update()
                > 0;
    }

    /** Forgets what is over and, in a flood of invented names, what would be over first. */
    private void tidy() {
        try {
            jdbc.sql("delete from wrong_password where ends_at <= ?")
                    .param(now())
                    .update();
            int tooMany = jdbc.sql("select count(*) from wrong_password")
                            .query(Integer.class)
                            .single()
                    - MOST_PAIRS;
            if (tooMany > 0) {
                jdbc.sql("delete from wrong_password where attempt in (select attempt from wrong_password"
                                + " order by ends_at fetch first ? rows only)")
                        .param(tooMany)
                        .update();
            }
        } catch (ConcurrencyFailureException anotherNode) {
            // tidies at this moment
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /**
     * The attempts before.
     *
     * @param stored as they stand in the database
     * @param counting none once they are forgotten
     * @param nextAt when the next attempt is looked at
     */
    private record Before(int stored, int counting, Instant nextAt) {}
}
