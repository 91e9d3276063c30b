package org.ecopetition.alert.outgoing;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.alert.Alert;
import org.ecopetition.alert.AlertKind;
import org.ecopetition.alert.AlertReader;
import org.ecopetition.alert.Alerts;
import org.ecopetition.organisation.Wording;
import org.springframework.stereotype.Component;

/** A person's day in one message (每日摘要): what is new, what is due today and tomorrow, what is late. */
@Component
class Digest {

    private static final Set<AlertKind> DEADLINES = EnumSet.of(AlertKind.DUE_SOON, AlertKind.OVERDUE);

    private final Alerts alerts;
    private final OutgoingText text;
    private final Wording words;
    private final Clock clock;

    Digest(Alerts alerts, OutgoingText text, Wording words, Clock clock) {
        this.alerts = alerts;
        this.text = text;
        this.words = words;
        this.clock = clock;
    }

    /** A message as it goes out. */
    record Message(String subject, String body) {}

    private record Part(String heading, List<Alert> alerts) {}

    /** The digest of a person since the last one; empty where there is nothing to say. */
    Optional<Message> of(Recipient person, Instant since) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, CHINA);
        Instant tonight = today.plusDays(1).atStartOfDay(CHINA).toInstant();
        Instant tomorrowNight = today.plusDays(2).atStartOfDay(CHINA).toInstant();
        AlertReader reader = person.reader();
        List<Part> parts = List.of(
                new Part("outgoing.digest.new", newOnes(reader, since, now)),
                new Part("outgoing.digest.today", alerts.due(reader, now, tonight)),
                new Part("outgoing.digest.tomorrow", alerts.due(reader, tonight, tomorrowNight)),
                new Part("outgoing.digest.late", alerts.due(reader, Instant.EPOCH, now)));
        return parts.stream().allMatch(part -> part.alerts().isEmpty())
                ? Optional.empty()
                : Optional.of(message(person, today, parts));
    }

    private List<Alert> newOnes(AlertReader reader, Instant since, Instant now) {
        return alerts.between(reader, since, now).stream()
                .filter(alert -> !DEADLINES.contains(alert.kind()))
                .toList();
    }

    private Message message(Recipient person, LocalDate today, List<Part> parts) {
        String counts = parts.stream()
                .filter(part -> !part.alerts().isEmpty())
                .map(part -> words.say(part.heading(), text.count(part.alerts())))
                .collect(Collectors.joining("，"));
        Stream<String> said = parts.stream()
                .filter(part -> !part.alerts().isEmpty())
                .map(part -> words.say(part.heading(), text.count(part.alerts())) + "\n" + text.lines(part.alerts()));
        String body = Stream.of(Stream.of(words.say("outgoing.greeting", person.name())), said, Stream.of(text.foot()))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n\n"));
        return new Message(
                words.say("outgoing.digest.subject", today.getMonthValue(), today.getDayOfMonth(), counts), body);
    }
}
