package org.ecopetition.handoff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ecopetition.handoff.deadline.DeadlineRule;
import org.ecopetition.handoff.deadline.Reckoning;
import org.ecopetition.handoff.deadline.Reckoning.Skipped;
import org.ecopetition.organisation.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says why a deadline is what it is (时限依据): rule, start, days skipped, pauses and extensions as lines that add up, so that
 * anybody with a calendar can count them again.
 */
@Component
@Transactional(readOnly = true)
public class DeadlineWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Deadlines deadlines;
    private final TimeDesk time;
    private final Wording wording;
    private final Clock clock;

    DeadlineWords(Deadlines deadlines, TimeDesk time, Wording wording, Clock clock) {
        this.deadlines = deadlines;
        this.time = time;
        this.wording = wording;
        this.clock = clock;
    }

    /** Receipt, return window and feedback of a hand-off, in the language of whoever reads them. */
    public List<String> of(HandOff handOff, Locale language) {
        DeadlineRule rule = deadlines.ruleFor(handOff);
        List<String> lines = new ArrayList<>();
        lines.add(wording.say(language, "deadline.rule", rule.source()));
        lines.add(wording.say(
                language,
                "deadline.receipt",
                minute(handOff.timing().receiptCountedFrom()),
                rule.receiptHours(),
                minute(deadlines.receiptCounted(handOff))));
        if (handOff.timing().receivedAt() == null
                && handOff.timing().receiptDue().isBefore(deadlines.receiptCounted(handOff))) {
            lines.add(wording.say(
                    language, "deadline.receipt.capped", minute(handOff.timing().receiptDue())));
        }
        lines.addAll(returnWindow(handOff, language));
        lines.addAll(feedback(handOff, language));
        time.asked(handOff.key())
                .ifPresent(asked -> lines.add(wording.say(language, "deadline.asked", asked.days(), asked.reason())));
        return lines;
    }

    /** How the window was counted in which the unit may return it. */
    public List<String> returnWindow(HandOff handOff, Locale language) {
        Reckoning window = deadlines.returnWindow(handOff);
        List<String> lines = new ArrayList<>();
        lines.add(wording.say(
                language,
                "deadline.return",
                minute(handOff.timing().windowOpenedAt()),
                window.days(),
                window.due().toString()));
        lines.addAll(calendarOf(window, language));
        Instant end = deadlines.returnWindowEnd(handOff);
        if (end.isBefore(deadlines.endOf(window.due()))) {
            lines.add(wording.say(language, "deadline.return.capped", minute(end)));
        }
        return lines;
    }

    /** How the deadline of feedback was counted. */
    public List<String> feedback(HandOff handOff, Locale language) {
        Reckoning count = deadlines.feedback(handOff);
        List<TimeRequest> extensions = deadlines.extensions(handOff);
        int extended = extensions.stream().mapToInt(TimeRequest::days).sum();
        List<String> lines = new ArrayList<>();
        lines.add(
                wording.say(language, startOf(handOff), minute(handOff.timing().countedFrom())));
        lines.add(wording.say(language, daysOf(handOff, count), count.days() - extended));
        lines.addAll(calendarOf(count, language));
        deadlines
                .pauses(handOff)
                .forEach(pause -> lines.add(wording.say(
                        language,
                        "deadline.paused",
                        pause.days(),
                        pause.pause().from().toString(),
                        pause.pause().to().toString(),
                        pause.reason())));
        extensions.forEach(extension -> lines.add(wording.say(
                language,
                "deadline.extended",
                extension.days(),
                deadlines.day(extension.ruledAt()).toString(),
                extension.reason())));
        lines.add(wording.say(language, "deadline.due", minute(handOff.timing().feedbackDue())));
        return lines;
    }

    private List<String> calendarOf(Reckoning count, Locale language) {
        List<String> lines = new ArrayList<>();
        List<Skipped> off = count.skipped().stream()
                .filter(skipped -> skipped.why() != null)
                .toList();
        if (!off.isEmpty()) {
            lines.add(wording.say(language, "deadline.skipped", off.size(), stretches(off, language)));
        }
        if (!count.madeUp().isEmpty()) {
            lines.add(wording.say(
                    language,
                    "deadline.made-up",
                    count.madeUp().stream().map(LocalDate::toString).collect(Collectors.joining("、"))));
        }
        count.unknownYears()
                .forEach(year -> lines.add(wording.say(language, "deadline.unknown-year", String.valueOf(year))));
        return lines;
    }

    /** Days in a row for the same reason said as one. */
    private String stretches(List<Skipped> days, Locale language) {
        List<String> said = new ArrayList<>();
        for (int from = 0, to; from < days.size(); from = to) {
            to = from + 1;
            while (to < days.size() && continues(days.get(to - 1), days.get(to))) {
                to++;
            }
            said.add(stretch(days.get(from), days.get(to - 1), language));
        }
        return String.join("、", said);
    }

    private String stretch(Skipped first, Skipped last, Locale language) {
        String why = Objects.requireNonNullElse(first.why(), "");
        return first.day().equals(last.day())
                ? wording.say(language, "deadline.day", first.day().toString(), why)
                : wording.say(
                        language,
                        "deadline.days",
                        first.day().toString(),
                        last.day().toString(),
                        why);
    }

    private static boolean continues(Skipped before, Skipped after) {
        return after.day().equals(before.day().plusDays(1)) && Objects.equals(after.why(), before.why());
    }

    private static String startOf(HandOff handOff) {
        if (handOff.timing().plannedFinish() != null) {
            return "deadline.start.staged";
        }
        return handOff.timing().countedAnew() != null ? "deadline.start.anew" : "deadline.start";
    }

    private static String daysOf(HandOff handOff, Reckoning count) {
        if (handOff.timing().plannedFinish() != null) {
            return "deadline.count.planned";
        }
        return count.working() ? "deadline.count.working" : "deadline.count.calendar";
    }

    private String minute(Instant time) {
        return MINUTE.format(time.atZone(clock.getZone()));
    }
}
