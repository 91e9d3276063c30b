package org.ecopetition.process.limits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.organisation.Wording;
import org.ecopetition.process.variable.HandoffVariables;
import org.ecopetition.verification.limit.LimitChoice;
import org.ecopetition.verification.limit.LimitChoices;
import org.ecopetition.verification.limit.LimitTable;
import org.ecopetition.verification.limit.NightHours;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a form offers for measuring, as it follows from the table of limits. */
@Component
class MeasurementOffer {

    private static final Pattern EDITION = Pattern.compile("-\\d+(（.*）)?$");

    private final LimitTable limits;
    private final NightHours nights;
    private final HandOffDesk handOffs;
    private final Wording wording;

    MeasurementOffer(LimitTable limits, NightHours nights, HandOffDesk handOffs, Wording wording) {
        this.limits = limits;
        this.nights = nights;
        this.handOffs = handOffs;
        this.wording = wording;
    }

    /**
     * The items with their units, and for each item its zones, for each zone its periods, for each
     * period its circumstances, by keys joined with {@code /}; circumstances matter where there is another than the usual one.
     * The hours of the night where the problem lies let the form warn of a period that contradicts the time.
     */
    Map<String, Object> of(HandOffKey key) {
        LimitChoices choices = limits.choices();
        NightHours.Night night =
                nights.in(Objects.requireNonNullElse(handOffs.find(key).matter().regionCode(), ""));
        return Map.ofEntries(
                HandoffVariables.NIGHT_FROM.with(night.from().toString()),
                HandoffVariables.NIGHT_UNTIL.with(night.until().toString()),
                HandoffVariables.NIGHT_FROM_MINUTE.with(night.fromMinute()),
                HandoffVariables.NIGHT_MINUTES.with(night.minutes()),
                HandoffVariables.LIMIT_ITEMS.with(json(Stream.concat(
                                choices.items().stream().map(item -> item(choices, item)),
                                Stream.of(
                                        option(MeasurementFields.OTHER, wording.say("MeasuredItem.OTHER"), "", false)))
                        .toList())),
                HandoffVariables.LIMIT_ZONES.with(json(
                        options(choices, LimitChoice::item, LimitChoice::zone, zone -> wording.name("Zone", zone)))),
                HandoffVariables.LIMIT_PERIODS.with(json(options(
                        choices,
                        choice -> choice.item() + "/" + blank(choice.zone()),
                        LimitChoice::period,
                        period -> wording.say("Period." + period + ".hours", night.from(), night.until())))),
                HandoffVariables.LIMIT_CIRCUMSTANCES.with(json(options(
                        choices,
                        choice -> choice.item() + "/" + blank(choice.zone()) + "/"
                                + (choice.period() == null
                                        ? ""
                                        : choice.period().name()),
                        LimitChoice::circumstance,
                        circumstance -> wording.name("Circumstance", circumstance)))));
    }

    private Map<String, Object> item(LimitChoices choices, String item) {
        List<String> standards = choices.all().stream()
                .filter(choice -> choice.item().equals(item))
                .map(choice -> EDITION.matcher(choice.standard()).replaceFirst(""))
                .distinct()
                .toList();
        String name = wording.name("MeasuredItem", item);
        return option(
                item,
                standards.size() == 1 ? wording.say("summary.item", name, standards.get(0)) : name,
                choices.unitOf(item).orElse(""),
                choices.needsFrequency(item));
    }

    private static Map<String, Object> option(String item, String label, String unit, boolean frequency) {
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("value", item);
        option.put("label", label);
        option.put("unit", unit);
        option.put("frequency", frequency);
        return option;
    }

    private static <T> List<Map<String, Object>> options(
            LimitChoices choices,
            Function<LimitChoice, String> key,
            Function<LimitChoice, @Nullable T> part,
            Function<T, String> word) {
        Map<String, List<T>> byKey = choices.all().stream()
                .filter(choice -> part.apply(choice) != null)
                .collect(Collectors.groupingBy(
                        key,
                        LinkedHashMap::new,
                        Collectors.mapping(choice -> Objects.requireNonNull(part.apply(choice)), Collectors.toList())));
        return byKey.entrySet().stream()
                .map(entry -> Map.<String, Object>of(
                        "key",
                        entry.getKey(),
                        "matters",
                        entry.getValue().stream().anyMatch(code -> !LimitChoices.USUAL.equals(code)),
                        "options",
                        entry.getValue().stream()
                                .distinct()
                                .map(code -> Map.of("value", code.toString(), "label", word.apply(code)))
                                .toList()))
                .toList();
    }

    private static String blank(@Nullable String zone) {
        return zone == null ? "" : zone;
    }

    private static JsonValue json(List<?> list) {
        return SpinValues.jsonValue(Spin.JSON(list).toString()).create();
    }
}
