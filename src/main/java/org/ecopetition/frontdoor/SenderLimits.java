package org.ecopetition.frontdoor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts in the database how often a sender came through a door, so that a limit holds on every node and for requests that come
 * at once. Senders are kept as hashes until their while is over, and never more of them than {@link #MOST_SENDERS} a door.
 */
@Component
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class SenderLimits {

    /** How many senders a door remembers, give or take those that came since it was last tidied. */
    static final int MOST_SENDERS = 50_000;

    /** Whoever is still being looked at then is taken for one whose node went away. */
    static final Duration LONGEST_LOOK = Duration.ofSeconds(20);

    private static final int TIDIED_EVERY = 500;

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicInteger arrivals = new AtomicInteger();

    SenderLimits(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Counts a sender and lets it through unless it came too often.
     *
     * @return how long to wait for a sender that is turned away
     */
    public Optional<Duration> enter(SenderPace pace, String door, String sender) {
        return Optional.ofNullable(
                come(pace, new Visitor(door, Sha256.of(sender)), false).waiting());
    }

    /**
     * Looks at what a sender shows, one at a time: who comes while another is looked at waits to hear whether that one counts. What
     * is right ends the count; what is wrong stays counted.
     *
     * @param tooOften thrown where the sender has to wait, before anything is looked at
     */
    public boolean look(
            SenderPace pace,
            String door,
            String sender,
            BooleanSupplier isRight,
            Function<Duration, ? extends RuntimeException> tooOften) {
        Optional<Duration> left = enterAlone(pace, new Visitor(door, Sha256.of(sender)));
        if (left.isPresent()) {
            throw tooOften.apply(left.get());
        }
        boolean right = false;
        try {
            right = isRight.getAsBoolean();
            return right;
        } finally {
            if (right) {
                forget(door, sender);
            } else {
                change("update sender_count set busy_until = null where door = ? and sender = ?", door, sender);
            }
        }
    }

    private Optional<Duration> enterAlone(SenderPace pace, Visitor visitor) {
        long looks = LONGEST_LOOK.dividedBy(PAUSE);
        Answer answer = come(pace, visitor, true);
        for (long i = 0; i < looks && answer.isBusy() && hasPaused(); i++) {
            answer = come(pace, visitor, true);
        }
        return Optional.ofNullable(answer.waiting());
    }

    /** Takes back one count: what the sender brought was refused for another reason, or changed nothing. */
    public void takeBack(String door, String sender) {
        change("update sender_count set times = times - 1 where door = ? and sender = ? and times > 0", door, sender);
    }

    /** Forgets what was counted of a sender. */
    public void forget(String door, String sender) {
        change("delete from sender_count where door = ? and sender = ?", door, sender);
    }

    private void change(String sql, String door, String sender) {
        jdbc.sql(sql).params(door, Sha256.of(sender)).update();
    }

    private Answer come(SenderPace pace, Visitor visitor, boolean alone) {
        while (true) {
            Answer answer = transaction.execute(status -> find(visitor)
                    .map(seen -> answer(pace, visitor, seen, alone))
                    .orElse(null));
            if (answer != null) {
                return answer;
            }
            introduce(pace, visitor);
        }
    }

    /** What was counted before, which nobody else changes until the transaction ends. */
    private Optional<Seen> find(Visitor visitor) {
        return jdbc.sql(
                        "select times, last_at, ends_at, busy_until from sender_count where door = ? and sender = ? for update")
                .params(visitor.door(), visitor.hash())
                .query((row, index) -> new Seen(
                        row.getInt(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject(4, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(Instant.EPOCH)))
                .optional();
    }

    private Answer answer(SenderPace pace, Visitor visitor, Seen seen, boolean alone) {
        Instant now = clock.instant();
        if (alone && seen.busyUntil().isAfter(now)) {
            return new Answer(Duration.between(now, seen.busyUntil()), true);
        }
        boolean isNew = !seen.endsAt().isAfter(now);
        Instant nextAt = seen.lastAt().plus(pace.waitAfter(seen.times()));
        Instant allowedAt = nextAt.isBefore(seen.endsAt()) ? nextAt : seen.endsAt();
        if (allowedAt.isAfter(now)) {
            return new Answer(Duration.between(now, allowedAt), false);
        }
        count(
                visitor,
                new Seen(
                        isNew ? 1 : seen.times() + 1,
                        now,
                        isNew || pace.countsFromLast() ? now.plus(pace.within()) : seen.endsAt(),
                        alone ? now.plus(LONGEST_LOOK) : now));
        return Answer.LET_IN;
    }

    private void count(Visitor visitor, Seen seen) {
        jdbc.sql(
                        "update sender_count set times = ?, last_at = ?, ends_at = ?, busy_until = ? where door = ? and sender = ?")
                .params(
                        seen.times(),
                        utc(seen.lastAt()),
                        utc(seen.endsAt()),
                        utc(seen.busyUntil()),
                        visitor.door(),
                        visitor.hash())
                .update();
    }

    /** Enters a sender that has not come yet, so that there is something to hold while it is counted. */
    private void introduce(SenderPace pace, Visitor visitor) {
        Instant now = clock.instant();
        try {
            jdbc.sql("insert into sender_count (door, sender, times, last_at, ends_at) values (?, ?, 0, ?, ?)")
                    .params(visitor.door(), visitor.hash(), utc(now), utc(now.plus(pace.within())))
                    .update();
        } catch (DuplicateKeyException cameAtOnce) {
            return;
        }
        if (arrivals.incrementAndGet() % TIDIED_EVERY == 0) {
            tidy(visitor.door());
        }
    }

    private static boolean hasPaused() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Forgets whoever's while is over and, where a flood of senders came, those whose while ends first. */
    private void tidy(String door) {
        try {
            jdbc.sql("delete from sender_count where door = ? and ends_at <= ?")
                    .params(door, utc(clock.instant()))
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

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private record Visitor(String door, String hash) {}

    /** What was counted of a sender, as it stands in the database. */
    private record Seen(int times, Instant lastAt, Instant endsAt, Instant busyUntil) {}

    /**
     * What a sender hears.
     *
     * @param waiting none for one that is let in
     * @param isBusy whether it waits for another that is being looked at
     */
    private record Answer(@Nullable Duration waiting, boolean isBusy) {

        static final Answer LET_IN = new Answer(null, false);
    }
}
