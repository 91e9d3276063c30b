package org.ecopetition.alert.outgoing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ecopetition.alert.Alerts;
import org.ecopetition.alert.outgoing.Outbox.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people see of the messages that leave the house: a person whether mail comes, an administrator what could not be sent. */
@Service
@Transactional(readOnly = true)
public class Outgoing {

    /** More are not listed. */
    public static final int MOST = 100;

    private final Outbox outbox;
    private final Recipients recipients;
    private final Alerts alerts;
    private final OutgoingSettings settings;
    private final Clock clock;

    Outgoing(Outbox outbox, Recipients recipients, Alerts alerts, OutgoingSettings settings, Clock clock) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.alerts = alerts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A person's mail.
     *
     * @param address where it goes, empty where none is known
     * @param wanted whether the person takes it
     */
    public record Mail(String address, boolean wanted) {}

    /**
     * How sending goes.
     *
     * @param mail whether messages go by mail
     * @param webhook whether messages go to a gateway
     * @param troubled those that failed, or wait after a failure
     */
    public record Standing(boolean mail, boolean webhook, int waiting, int sent, int failed, List<Delivery> troubled) {}

    /** How mail stands for a person; nothing where none is sent at all. */
    public Optional<Mail> mailOf(String person) {
        return settings.mail().isOn()
                ? recipients.find(person).map(known -> new Mail(known.address(), alerts.takesMail(person)))
                : Optional.empty();
    }

    public Standing standing() {
        var counts = outbox.counts();
        return new Standing(
                settings.mail().isOn(),
                settings.webhook().isOn(),
                counts.getOrDefault(State.WAITING, 0),
                counts.getOrDefault(State.SENT, 0),
                counts.getOrDefault(State.FAILED, 0),
                outbox.troubled(MOST));
    }

    /** Lets a message that was given up be tried anew; one that was not changes nothing. */
    @Transactional
    public void again(String id) {
        outbox.again(id, clock.instant());
    }
}
