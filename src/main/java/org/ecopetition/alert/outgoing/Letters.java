package org.ecopetition.alert.outgoing;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.ecopetition.alert.Alert;
import org.ecopetition.alert.outgoing.Delivery.Kind;
import org.ecopetition.alert.outgoing.Digest.Message;
import org.ecopetition.organisation.Wording;
import org.springframework.stereotype.Component;

/** Puts a message to a person into the outbox, once for each channel that carries such messages and reaches the person. */
@Component
class Letters {

    private final List<DeliveryChannel> channels;
    private final Outbox outbox;
    private final OutgoingText text;
    private final Wording words;
    private final Clock clock;

    Letters(List<DeliveryChannel> channels, Outbox outbox, OutgoingText text, Wording words, Clock clock) {
        this.channels = channels;
        this.outbox = outbox;
        this.text = text;
        this.words = words;
        this.clock = clock;
    }

    /** Whether any channel carries such messages. */
    boolean go(Kind kind) {
        return channels.stream().anyMatch(channel -> channel.carries(kind));
    }

    /** Writes a message where somebody is reached; one without a subject says nothing and is not sent. */
    void write(Kind kind, Recipient person, Supplier<Message> written) {
        List<DeliveryChannel> open = channels.stream()
                .filter(channel -> channel.carries(kind) && channel.reaches(person))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        Message message = written.get();
        if (!message.subject().isEmpty()) {
            open.forEach(channel -> outbox.add(
                    channel.name(), kind, person.person(), message.subject(), message.body(), clock.instant()));
        }
    }

    /** What is new, in words. */
    Message news(Recipient person, List<Alert> alerts) {
        return new Message(
                words.say("outgoing.news.subject", text.count(alerts)),
                String.join("\n\n", words.say("outgoing.greeting", person.name()), text.lines(alerts), text.foot()));
    }
}
