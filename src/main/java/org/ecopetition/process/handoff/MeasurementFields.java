package org.ecopetition.process.handoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.Answers;
import org.ecopetition.process.FieldName;
import org.ecopetition.process.FormField;
import org.ecopetition.verification.LimitChoice;
import org.ecopetition.verification.LimitChoices;
import org.ecopetition.verification.LimitTable;
import org.ecopetition.verification.Measured;
import org.ecopetition.verification.NightHours;
import org.ecopetition.verification.Period;
import org.ecopetition.verification.Printed;
import org.ecopetition.verification.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fields of up to six measurements in a form; what they offer follows from the table of limits. */
@Component
class MeasurementFields {

    private static final int MEASUREMENTS = 6;
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_UNIT = 20;
    private static final int LONGEST_FIGURE = 40;
    private static final int LONGEST_RESULT = 60;

    /** Stands for an item that the table of limits does not know (其他项目). */
    private static final String OTHER = "OTHER";

    private static final Pattern EDITION = Pattern.compile("-\\d+(（.*）)?$");

    private final LimitTable limits;
    private final NightHours nights;
    private final HandOffDesk handOffs;
    private final Wording wording;

    MeasurementFields(LimitTable limits, NightHours nights, HandOffDesk handOffs, Wording wording) {
        this.limits = limits;
        this.nights = nights;
        this.handOffs = handOffs;
        this.wording = wording;
    }

    static List<FormField> fields() {
        return List.of(
                FormField.integer("measurementCount"),
                FormField.text("measurement{n}Item", LONGEST_CODE).times(MEASUREMENTS),
                FormField.text("measurement{n}Name", LONGEST_CODE).times(MEASUREMENTS),
                FormField.text("measurement{n}Unit", LONGEST_UNIT).times(MEASUREMENTS),
                FormField.text("measurement{n}Point", 100).times(MEASUREMENTS),
                FormField.dateTime("measurement{n}At").times(MEASUREMENTS),
                FormField.flag("measurement{n}TimeUnknown").times(MEASUREMENTS),
                FormField.text("measurement{n}Zone", LONGEST_CODE).times(MEASUREMENTS),
                FormField.choice("measurement{n}Period", Period.class).times(MEASUREMENTS),
                FormField.text("measurement{n}Circumstance", LONGEST_CODE).times(MEASUREMENTS),
                FormField.text("measurement{n}Frequency", LONGEST_FIGURE).times(MEASUREMENTS),
                FormField.text("measurement{n}Value", LONGEST_RESULT).times(MEASUREMENTS),
                FormField.text("measurement{n}Limit", LONGEST_FIGURE).times(MEASUREMENTS),
                FormField.text("measurement{n}LimitBasis", 100).times(MEASUREMENTS),
                FormField.flag("measurement{n}Passed").times(MEASUREMENTS),
                FormField.flag("measurement{n}Valid").times(MEASUREMENTS),
                FormField.text("measurement{n}Laboratory", 100).times(MEASUREMENTS),
                FormField.text("measurement{n}Report", 100).times(MEASUREMENTS));
    }

    /** The field of a re-measurement that says which allegation it is about. */
    static FormField allegation() {
        return FormField.integer("measurement{n}Allegation").times(MEASUREMENTS);
    }

    /**
     * What the form offers: the items with their units, and for each item its zones, for each zone its periods, for each
     * period its circumstances, by keys joined with {@code /}; circumstances matter where there is another than the usual one.
     * The hours of the night where the problem lies let the form warn of a period that contradicts the time.
     */
    Map<String, Object> offered(HandOffKey key) {
        LimitChoices choices = limits.choices();
        NightHours.Night night = nights.in(handOffs.find(key).regionCode().orElse(""));
        return Map.of(
                "nightFrom",
                night.from().toString(),
                "nightUntil",
                night.until().toString(),
                "nightFromMinute",
                night.fromMinute(),
                "nightMinutes",
                night.minutes(),
                "limitItems",
                json(Stream.concat(
                                choices.items().stream().map(item -> item(choices, item)),
                                Stream.of(option(OTHER, wording.say("MeasuredItem.OTHER"), "", false)))
                        .toList()),
                "limitZones",
                json(options(choices, LimitChoice::item, LimitChoice::zone, zone -> wording.name("Zone", zone))),
                "limitPeriods",
                json(options(
                        choices,
                        choice -> choice.item() + "/" + blank(choice.zone()),
                        LimitChoice::period,
                        period -> wording.say("Period." + period + ".hours", night.from(), night.until()))),
                "limitCircumstances",
                json(options(
                        choices,
                        choice -> choice.item() + "/" + blank(choice.zone()) + "/"
                                + (choice.period() == null
                                        ? ""
                                        : choice.period().name()),
                        LimitChoice::circumstance,
                        circumstance -> wording.name("Circumstance", circumstance))));
    }

    /**
     * Reads the measurements.
     *
     * @param allegation the allegation they are about, or null where each names its own
     */
    List<Measured> read(Answers answers, @Nullable Integer allegation) {
        Optional<Integer> count = answers.integer("measurementCount");
        if (count.filter(n -> n < 0 || n > MEASUREMENTS).isPresent()) {
            throw new Refusal("verification.wrong-count", MEASUREMENTS);
        }
        List<Measured> all = new ArrayList<>();
        for (int n = 1; n <= count.orElse(MEASUREMENTS); n++) {
            if (count.isPresent() || answers.text("measurement" + n + "Item").isPresent()) {
                all.add(one(answers, "measurement" + n, allegation));
            }
        }
        return all;
    }

    private Measured one(Answers answers, String prefix, @Nullable Integer allegation) {
        int about = allegation != null
                ? allegation
                : answers.integer(prefix + "Allegation").orElseThrow(() -> Answers.missing(prefix + "Allegation"));
        boolean known = !OTHER.equals(answers.required(prefix + "Item"));
        Rule rule = known ? rule(answers, prefix) : new Rule(answers.required(prefix + "Name"), null, null);
        return Measured.printed(
                about,
                rule,
                answers.required(prefix + "Point"),
                time(answers, prefix),
                new Printed(
                        answers.text(prefix + "Value").orElse(null),
                        answers.text(prefix + "Unit").orElse(null),
                        answers.flag(prefix + "Passed"),
                        answers.text(prefix + "Limit").orElse(null),
                        limitBasis(answers, prefix)),
                answers.flagUnlessDenied(prefix + "Valid"),
                answers.text(prefix + "Laboratory").orElse(null),
                answers.text(prefix + "Report").orElse(null),
                known ? limits.choices().unitOf(rule.item()).orElse("") : null);
    }

    /** The time of measurement is given, or said to be unknown. */
    private static @Nullable Instant time(Answers answers, String prefix) {
        Instant time = answers.time(prefix + "At").orElse(null);
        boolean unknown = answers.flag(prefix + "TimeUnknown");
        if (unknown == (time != null)) {
            throw new Refusal(
                    unknown ? "verification.time-contradicts" : "verification.time-missing",
                    answers.required(prefix + "Point"));
        }
        return time;
    }

    private static @Nullable String limitBasis(Answers answers, String prefix) {
        return answers.text(prefix + "Limit").isEmpty()
                ? answers.text(prefix + "LimitBasis").orElse(null)
                : answers.required(prefix + "LimitBasis");
    }

    /** Asks for what the item needs and leaves out what it does not. */
    private Rule rule(Answers answers, String prefix) {
        LimitChoices choices = limits.choices();
        String item = answers.required(prefix + "Item");
        if (!choices.knows(item)) {
            throw new Refusal("form.not-allowed", new FieldName(prefix + "Item"), item);
        }
        List<String> circumstances = choices.circumstances(item);
        if (!circumstances.isEmpty() && !circumstances.contains(LimitChoices.USUAL)) {
            answers.required(prefix + "Circumstance");
        }
        String zone = choices.zones(item).isEmpty() ? null : answers.required(prefix + "Zone");
        Optional<Period> period = answers.choice(prefix + "Period", Period.class);
        if (period.isEmpty() && choices.needsPeriod(item, zone)) {
            throw Answers.missing(prefix + "Period");
        }
        return new Rule(
                item,
                zone,
                choices.periods(item).isEmpty() ? null : period.orElse(null),
                circumstances.isEmpty()
                        ? null
                        : answers.text(prefix + "Circumstance").orElse(null),
                choices.needsFrequency(item)
                        ? Rule.frequency(
                                answers.required(prefix + "Frequency"),
                                choices.unitOf(item).orElse(""))
                        : null);
    }

    /** The code the form proposes for measuring an item again. */
    String item(String item) {
        return limits.choices().knows(item) ? item : OTHER;
    }

    /** The name the form proposes for measuring an item again that the table of limits does not know. */
    @Nullable
    String name(String item) {
        return limits.choices().knows(item) ? null : item;
    }

    /** The circumstance the form proposes for measuring a rule again; none where the item knows none. */
    @Nullable
    String circumstance(Rule rule) {
        if (rule.circumstance() != null) {
            return rule.circumstance();
        }
        return limits.choices().circumstances(rule.item()).contains(LimitChoices.USUAL) ? LimitChoices.USUAL : null;
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

    private static TypedValue json(List<?> list) {
        return SpinValues.jsonValue(Spin.JSON(list).toString()).create();
    }
}
