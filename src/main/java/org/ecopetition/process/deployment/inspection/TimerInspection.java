package org.ecopetition.process.deployment.inspection;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** The inspection of a timer: when it is due can be read, and how often it repeats has a bound. */
class TimerInspection {

    private static final List<String> KINDS = List.of("timeDate", "timeDuration", "timeCycle");
    private static final Pattern CYCLE = Pattern.compile("R(\\d*)/(?:[^/]+/)?(P[^/]+)(?:/[^/]+)?");

    private final InspectionSettings settings;
    private final Findings findings;

    TimerInspection(InspectionSettings settings, Findings findings) {
        this.settings = settings;
        this.findings = findings;
    }

    void inspect(Element timer, @Nullable String id) {
        List<Element> said = timer.elements().stream()
                .filter(inner -> KINDS.contains(inner.getTagName()))
                .toList();
        if (said.size() != 1 || said.get(0).getText().isBlank()) {
            findings.add(timer, id, "model.timer.empty");
            return;
        }
        String text = said.get(0).getText().strip();
        if (SimpleExpression.isPresent(text)) {
            return;
        }
        switch (said.get(0).getTagName()) {
            case "timeDate" -> inspectDate(timer, id, text);
            case "timeDuration" -> inspectDuration(timer, id, text);
            default -> inspectCycle(timer, id, text);
        }
    }

    private void inspectDate(Element timer, @Nullable String id, String text) {
        if (!isDate(text)) {
            findings.add(timer, id, "model.timer.date", text);
        }
    }

    private void inspectDuration(Element timer, @Nullable String id, String text) {
        if (secondsOf(text).filter(seconds -> seconds > 0).isEmpty()) {
            findings.add(timer, id, "model.timer.duration", text);
        }
    }

    private void inspectCycle(Element timer, @Nullable String id, String text) {
        Matcher cycle = CYCLE.matcher(text);
        if (!cycle.matches() || secondsOf(cycle.group(2)).isEmpty()) {
            findings.add(timer, id, "model.timer.cycle", text);
            return;
        }
        String times = cycle.group(1);
        if (times.isEmpty() || times.length() > 5 || Integer.parseInt(times) > settings.mostRepetitions()) {
            findings.add(timer, id, "model.timer.unbounded", text, settings.mostRepetitions());
        } else if (secondsOf(cycle.group(2)).orElse(0L)
                < settings.shortestCycle().toSeconds()) {
            findings.add(
                    timer,
                    id,
                    "model.timer.hasty",
                    text,
                    settings.shortestCycle().toMinutes());
        }
    }

    /** Whether it is a moment as the engine reads one: {@code 2026-01-31T09:00:00}, with or without an offset. */
    static boolean isDate(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException withoutOffset) {
            try {
                LocalDateTime.parse(text);
                return true;
            } catch (DateTimeParseException noDate) {
                return false;
            }
        }
    }

    /** The seconds of a duration such as {@code P2DT3H}, or none when it is no duration. */
    static Optional<Long> secondsOf(String duration) {
        try {
            return Optional.of(DatatypeFactory.newInstance()
                            .newDuration(duration)
                            .getTimeInMillis(GregorianCalendar.from(Instant.EPOCH.atZone(ZoneOffset.UTC)))
                    / 1000);
        } catch (IllegalArgumentException noDuration) {
            return Optional.empty();
        } catch (DatatypeConfigurationException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }
}
