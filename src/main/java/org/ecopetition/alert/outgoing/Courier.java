package org.ecopetition.alert.outgoing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ecopetition.alert.outgoing.Delivery.Kind;
import org.ecopetition.alert.outgoing.Outbox.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;

/** Carries what waits in the outbox to its channel; what is not taken is tried again, later each time, until it is given up. */
@Component
class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** A message in hand belongs to one node for so long; whoever dies with it leaves it to the others. */
    private static final Duration IN_HAND = Duration.ofMinutes(5);

    private static final int MOST_AT_ONCE = 500;

    /** A channel that takes nothing so often in a row is left alone until the next round. */
    private static final int FAILURES_IN_A_ROW = 3;

    private final Outbox outbox;
    private final List<DeliveryChannel> channels;
    private final OutgoingSettings.Retry retry;
    private final Clock clock;

    Courier(Outbox outbox, List<DeliveryChannel> channels, OutgoingSettings settings, Clock clock) {
        this.outbox = outbox;
        this.channels = channels;
        this.retry = settings.retry();
        this.clock = clock;
    }

    void carry() {
        channels.stream()
                .filter(channel -> channel.carries(Kind.NEWS) || channel.carries(Kind.DIGEST))
                .forEach(this::carry);
    }

    private void carry(DeliveryChannel channel) {
        int failures = 0;
        for (Delivery delivery : outbox.due(channel.name(), clock.instant(), MOST_AT_ONCE)) {
            Instant now = clock.instant();
            if (outbox.take(delivery, now, now.plus(IN_HAND))) {
                failures = sent(channel, delivery) ? 0 : failures + 1;
            }
            if (failures == FAILURES_IN_A_ROW) {
                return;
            }
        }
    }

    @SuppressWarnings("IllegalCatch") // whatever a mail server or a gateway answers, the others' messages go on
    private boolean sent(DeliveryChannel channel, Delivery delivery) {
        try {
            channel.send(delivery);
            outbox.sent(delivery);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return notSent(channel, delivery, stopped);
        } catch (Exception failure) {
            return notSent(channel, delivery, failure);
        }
    }

    private boolean notSent(DeliveryChannel channel, Delivery delivery, Exception failure) {
        int attempts = delivery.attempts() + 1;
        String error = told(failure);
        Instant now = clock.instant();
        if (attempts >= retry.most()) {
            outbox.notSent(delivery, error, State.FAILED, now);
            LOG.warn("message {} by {} was given up after {} attempts", delivery.id(), channel.name(), attempts);
        } else {
            outbox.notSent(delivery, error, State.WAITING, now.plus(retry.after(attempts)));
        }
        return false;
    }

    /** What lies behind a failure, in one line. */
    private static String told(Exception failure) {
        Exception first = failure instanceof MailSendException send && send.getMessageExceptions().length > 0
                ? send.getMessageExceptions()[0]
                : failure;
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(first);
        return (cause.getClass().getSimpleName() + ": " + cause.getMessage())
                .replaceAll("\\s+", " ")
                .strip();
    }
}
