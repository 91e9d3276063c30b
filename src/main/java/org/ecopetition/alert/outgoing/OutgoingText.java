package org.ecopetition.alert.outgoing;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.alert.Alert;
import org.ecopetition.alert.Alerts;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.redaction.Redaction;
import org.springframework.stereotype.Component;

/** The words of messages that leave the house: step, place, matter and number; a name that somebody typed into a place is blotted out. */
@Component
class OutgoingText {

    /** How many lines a part holds. */
    private static final int MOST_LINES = 20;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);

    private final Wording words;
    private final Redaction redaction;
    private final OutgoingSettings settings;

    OutgoingText(Wording words, Redaction redaction, OutgoingSettings settings) {
        this.words = words;
        this.redaction = redaction;
        this.settings = settings;
    }

    /** A number of messages as people read it. */
    String count(List<Alert> alerts) {
        return alerts.size() < Alerts.MOST ? String.valueOf(alerts.size()) : words.say("outgoing.many", Alerts.MOST);
    }

    String lines(List<Alert> alerts) {
        Stream<String> said = alerts.stream().limit(MOST_LINES).map(this::line);
        Stream<String> more = alerts.size() > MOST_LINES
                ? Stream.of(words.say("outgoing.more", alerts.size() - MOST_LINES))
                : Stream.of();
        return Stream.concat(said, more).collect(Collectors.joining("\n"));
    }

    /** Where to go on, if people know the address of the house. */
    String foot() {
        String where = Optional.ofNullable(settings.house())
                .map(URI::toString)
                .filter(house -> !house.isBlank())
                .map(house -> words.say("outgoing.link", house.replaceFirst("/$", "") + "/notices"))
                .orElse("");
        return Stream.of(where, words.say("outgoing.foot"))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String line(Alert alert) {
        String what = Stream.of(alert.step(), placeOf(alert), alert.matter(), alert.caseKey())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return words.say("outgoing.line", words.of(alert.kind()), what)
                + (alert.due() == null ? "" : words.say("outgoing.due", minute(alert.due())));
    }

    private String placeOf(Alert alert) {
        return alert.place().isEmpty() ? "" : redaction.propose(alert.place()).text();
    }

    private static String minute(Instant time) {
        return MINUTE.format(time.atZone(CHINA));
    }
}
