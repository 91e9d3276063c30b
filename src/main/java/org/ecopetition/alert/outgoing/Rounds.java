package org.ecopetition.alert.outgoing;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.ecopetition.alert.Alert;
import org.ecopetition.alert.Alerts;
import org.ecopetition.alert.outgoing.Delivery.Kind;
import org.ecopetition.alert.outgoing.Digest.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes messages for the outbox: what is new since the last round, and once a day the digest. Of several nodes one goes at a time. */
@Component
class Rounds {

    /** What began before a round may be written after it: rounds stay so far behind. */
    private static final Duration BEHIND = Duration.ofSeconds(30);

    /** After a long rest nobody wants to hear of everything that happened meanwhile. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Alerts alerts;
    private final Recipients recipients;
    private final Letters letters;
    private final Digest digest;
    private final OutgoingSettings settings;
    private final Clock clock;

    Rounds(
            JdbcClient jdbc,
            Alerts alerts,
            Recipients recipients,
            Letters letters,
            Digest digest,
            OutgoingSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.alerts = alerts;
        this.recipients = recipients;
        this.letters = letters;
        this.digest = digest;
        this.settings = settings;
        this.clock = clock;
    }

    /** Writes to everybody for whom something is new since the last round. */
    @Transactional
    void news() {
        if (!letters.go(Kind.NEWS)) {
            return;
        }
        Instant until = clock.instant().minus(BEHIND);
        Instant from = lastRound(Kind.NEWS, until).orElse(until);
        if (until.isAfter(from)) {
            recipients.of(alerts.reached(from, until)).forEach(person -> {
                List<Alert> news = alerts.between(person.reader(), from, until);
                if (!news.isEmpty()) {
                    letters.write(Kind.NEWS, person, () -> letters.news(person, news));
                }
            });
        }
        done(Kind.NEWS, until);
    }

    /** Writes the digest of the day, once its hour has come. */
    @Transactional
    void digest() {
        Instant now = clock.instant();
        if (!letters.go(Kind.DIGEST) || LocalTime.ofInstant(now, CHINA).isBefore(settings.digestAt())) {
            return;
        }
        Optional<Instant> last = lastRound(Kind.DIGEST, now);
        if (last.filter(round -> round.atZone(CHINA)
                        .toLocalDate()
                        .equals(now.atZone(CHINA).toLocalDate()))
                .isPresent()) {
            return;
        }
        Instant since = last.orElse(now.minus(LONGEST));
        recipients
                .all()
                .forEach(person -> letters.write(
                        Kind.DIGEST, person, () -> digest.of(person, since).orElse(new Message("", ""))));
        done(Kind.DIGEST, now);
    }

    /** Until when the last round went, a day ago at most; its row is locked until this one is over. */
    private Optional<Instant> lastRound(Kind kind, Instant now) {
        return jdbc.sql("select done_until from alert_round where kind = ? for update")
                .param(kind.name())
                .query((row, index) -> Optional.ofNullable(row.getObject("done_until", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant)
                .map(last -> last.isBefore(now.minus(LONGEST)) ? now.minus(LONGEST) : last);
    }

    private void done(Kind kind, Instant until) {
        jdbc.sql("update alert_round set done_until = ? where kind = ?")
                .params(until.atOffset(ZoneOffset.UTC), kind.name())
                .update();
    }
}
