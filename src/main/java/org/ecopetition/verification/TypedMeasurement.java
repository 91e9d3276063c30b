package org.ecopetition.verification;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.ecopetition.petition.Refusal;
import org.ecopetition.verification.limit.LimitChoices;
import org.ecopetition.verification.limit.Period;
import org.ecopetition.verification.limit.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A measurement while it is being typed, perhaps not half complete: codes as in the form, figures as they stand there so far.
 *
 * @param at the time of measurement, a day or a moment
 * @param visited the day of the visit, which counts where no time is given
 */
public record TypedMeasurement(
        @Nullable String item,
        @Nullable String zone,
        @Nullable String period,
        @Nullable String circumstance,
        @Nullable String frequency,
        @Nullable String value,
        @Nullable String unit,
        @Nullable String limit,
        @Nullable String at,
        @Nullable String visited) {

    private static final int DAY = "2023-06-29".length();

    /** The rule it would be held against; none while what the rule depends on is not chosen. */
    Optional<Rule> rule(LimitChoices choices, LocalDate day) {
        String code = Objects.requireNonNullElse(item, "");
        Optional<Rule> rule;
        try {
            rule = Optional.of(new Rule(
                    code,
                    choices.zones(code).isEmpty() ? null : given(zone),
                    choices.periods(code).isEmpty() ? null : periodOf(period),
                    choices.circumstances(code).isEmpty() ? null : given(circumstance),
                    choices.needsFrequency(code)
                            ? Rule.frequency(
                                    Objects.requireNonNullElse(frequency, ""),
                                    choices.unitOf(code).orElse(""))
                            : null));
        } catch (Refusal halfTyped) {
            rule = Optional.empty();
        }
        return rule.filter(known -> choices.fit(known, day));
    }

    /** What would be taken down, with the result as far as it can be read. */
    MeasurementEntry entry(Rule rule, String itemUnit) {
        try {
            return entry(rule, itemUnit, value);
        } catch (Refusal halfTyped) {
            return entry(rule, itemUnit, null);
        }
    }

    private MeasurementEntry entry(Rule rule, String itemUnit, @Nullable String result) {
        PrintedMeasurement printed = result == null
                ? new PrintedMeasurement(null, null, false, null, null)
                : new PrintedMeasurement(result, given(unit), false, given(limit), given(limit) == null ? null : "");
        return MeasurementEntry.printed(1, rule, "", null, printed, true, null, null, itemUnit);
    }

    /** The day whose limits apply. */
    LocalDate day(LocalDate today) {
        return dayOf(at).or(() -> dayOf(visited)).orElse(today);
    }

    private static Optional<LocalDate> dayOf(@Nullable String typed) {
        String time = Objects.requireNonNullElse(typed, "");
        try {
            return Optional.of(
                    OffsetDateTime.parse(time).atZoneSameInstant(CHINA).toLocalDate());
        } catch (DateTimeException noMoment) {
            return localDayOf(time);
        }
    }

    private static Optional<LocalDate> localDayOf(String time) {
        try {
            return time.length() < DAY ? Optional.empty() : Optional.of(LocalDate.parse(time.substring(0, DAY)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static @Nullable Period periodOf(@Nullable String code) {
        return Arrays.stream(Period.values())
                .filter(period -> period.name().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String given(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }
}
