package org.ecopetition.process.deployment.inspection;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.time.Duration;
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
import java.util.stream.Stream;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** The inspection of a timer: when it is due can be read, and how often it repeats has a bound. */
class TimerInspection {

    private static final List<String> KINDS = List.of("timeDate", "timeDuration", "timeCycle");
    private static final Pattern CYCLE = Pattern.compile("R(\\d*)/(?:[^/]+/)?(P[^/]+)(?:/[^/]+)?");

    private static final Pattern RETRIES = Pattern.compile("R(\\d{1,6})/(.+)");
    private static final int MOST_RETRIES = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    private static final Duration FARTHEST = Duration.ofDays(3660);

    private final InspectionSettings settings;
    private final ModelFaults findings;

    TimerInspection(InspectionSettings settings, ModelFaults findings) {
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

    /** How often, and after which pauses, the engine tries a step again. */
    void inspectRetries(Element said, @Nullable String id) {
        String text = said.getText().strip();
        Matcher times = RETRIES.matcher(text);
        boolean isRead = times.matches()
                ? Integer.parseInt(times.group(1)) >= 1
                        && Integer.parseInt(times.group(1)) <= MOST_RETRIES
                        && isPause(times.group(2))
                : text.split(",", -1).length <= MOST_RETRIES
                        && Stream.of(text.split(",", -1)).allMatch(TimerInspection::isPause);
        if (!isRead) {
            findings.add(said, id, "model.retries", text, MOST_RETRIES);
        }
    }

    private static boolean isPause(String text) {
        return secondsOf(text.strip())
                .filter(seconds -> seconds >= 1 && seconds <= LONGEST_PAUSE.toSeconds())
                .isPresent();
    }

    private void inspectDate(Element timer, @Nullable String id, String text) {
        Optional<Instant> due = momentOf(text);
        Instant now = ClockUtil.getCurrentTime().toInstant();
        if (due.isEmpty()) {
            findings.add(timer, id, "model.timer.date", text);
        } else if (due.get().isBefore(now)) {
            findings.add(timer, id, "model.timer.past", text);
        } else if (due.get().isAfter(now.plus(FARTHEST))) {
            findings.add(timer, id, "model.timer.far", text);
        }
    }

    private void inspectDuration(Element timer, @Nullable String id, String text) {
        Optional<Long> seconds = secondsOf(text).filter(length -> length > 0);
        if (seconds.isEmpty()) {
            findings.add(timer, id, "model.timer.duration", text);
        } else if (seconds.get() > FARTHEST.toSeconds()) {
            findings.add(timer, id, "model.timer.far", text);
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
        return momentOf(text).isPresent();
    }

    private static Optional<Instant> momentOf(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException withoutOffset) {
            try {
                return Optional.of(LocalDateTime.parse(text).atZone(CHINA).toInstant());
            } catch (DateTimeParseException noDate) {
                return Optional.empty();
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
