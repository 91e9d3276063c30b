package org.ecopetition.alert.outgoing;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Once a minute: writes what is new, and the digest when its hour has come, and carries what waits. */
@Component
class OutgoingSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(OutgoingSchedule.class);

    private final Rounds rounds;
    private final Courier courier;
    private final Outbox outbox;
    private final OutgoingSettings settings;
    private final Clock clock;

    OutgoingSchedule(Rounds rounds, Courier courier, Outbox outbox, OutgoingSettings settings, Clock clock) {
        this.rounds = rounds;
        this.courier = courier;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void go() {
        if (!settings.mail().isOn() && !settings.webhook().isOn()) {
            return;
        }
        try {
            rounds.news();
            rounds.digest();
            courier.carry();
            outbox.forget(clock.instant().minus(settings.kept()));
        } catch (DataAccessException later) {
            LOG.warn("messages are left to the next minute", later);
        }
    }
}
