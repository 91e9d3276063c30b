package org.ecopetition.process.limits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FieldName;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.Refusal;
import org.ecopetition.verification.MeasurementEntry;
import org.ecopetition.verification.PrintedMeasurement;
import org.ecopetition.verification.limit.LimitChoices;
import org.ecopetition.verification.limit.LimitTable;
import org.ecopetition.verification.limit.Period;
import org.ecopetition.verification.limit.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fields of up to six measurements in a form; what they offer follows from the table of limits. */
@Component
public class MeasurementFields {

    private static final int MEASUREMENTS = 6;
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_UNIT = 20;
    private static final int LONGEST_FIGURE = 40;
    private static final int LONGEST_RESULT = 60;

    /** Stands for an item that the table of limits does not know (其他项目). */
    static final String OTHER = "OTHER";

    private final LimitTable limits;
    private final MeasurementOffer offer;

    MeasurementFields(LimitTable limits, MeasurementOffer offer) {
        this.limits = limits;
        this.offer = offer;
    }

    public static List<FormField> fields() {
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
    public static FormField allegation() {
        return FormField.integer("measurement{n}Allegation").times(MEASUREMENTS);
    }

    /** What the form offers of items, zones, periods and circumstances. */
    public Map<String, Object> offered(HandOffKey key) {
        return offer.of(key);
    }

    /**
     * Reads the measurements.
     *
     * @param allegation the allegation they are about, or null where each names its own
     */
    public List<MeasurementEntry> read(Answers answers, @Nullable Integer allegation) {
        Integer count = answers.integer("measurementCount");
        if (count != null && (count < 0 || count > MEASUREMENTS)) {
            throw new Refusal("verification.wrong-count", MEASUREMENTS);
        }
        List<MeasurementEntry> all = new ArrayList<>();
        for (int n = 1; n <= Objects.requireNonNullElse(count, MEASUREMENTS); n++) {
            if (count != null || answers.text("measurement" + n + "Item") != null) {
                all.add(one(answers, "measurement" + n, allegation));
            }
        }
        return all;
    }

    private MeasurementEntry one(Answers answers, String prefix, @Nullable Integer allegation) {
        int about = allegation != null ? allegation : answers.requiredInteger(prefix + "Allegation");
        boolean known = !OTHER.equals(answers.required(prefix + "Item"));
        Rule rule = known ? rule(answers, prefix) : new Rule(answers.required(prefix + "Name"), null, null);
        return MeasurementEntry.printed(
                about,
                rule,
                answers.required(prefix + "Point"),
                time(answers, prefix),
                new PrintedMeasurement(
                        answers.text(prefix + "Value"),
                        answers.text(prefix + "Unit"),
                        answers.flag(prefix + "Passed"),
                        answers.text(prefix + "Limit"),
                        limitBasis(answers, prefix)),
                answers.flagUnlessDenied(prefix + "Valid"),
                answers.text(prefix + "Laboratory"),
                answers.text(prefix + "Report"),
                known ? limits.choices().unitOf(rule.item()).orElse("") : null);
    }

    /** The time of measurement is given, or said to be unknown. */
    private static @Nullable Instant time(Answers answers, String prefix) {
        Instant time = answers.time(prefix + "At");
        boolean unknown = answers.flag(prefix + "TimeUnknown");
        if (unknown == (time != null)) {
            throw new Refusal(
                    unknown ? "verification.time-contradicts" : "verification.time-missing",
                    answers.required(prefix + "Point"));
        }
        return time;
    }

    private static @Nullable String limitBasis(Answers answers, String prefix) {
        return answers.text(prefix + "Limit") == null
                ? answers.text(prefix + "LimitBasis")
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
        Period period = answers.choice(prefix + "Period", Period.class);
        if (period == null && choices.needsPeriod(item, zone)) {
            throw Answers.missing(prefix + "Period");
        }
        return new Rule(
                item,
                zone,
                choices.periods(item).isEmpty() ? null : period,
                circumstances.isEmpty() ? null : answers.text(prefix + "Circumstance"),
                choices.needsFrequency(item)
                        ? Rule.frequency(
                                answers.required(prefix + "Frequency"),
                                choices.unitOf(item).orElse(""))
                        : null);
    }

    /** The code the form proposes for measuring an item again. */
    public String item(String item) {
        return limits.choices().knows(item) ? item : OTHER;
    }

    /** The name the form proposes for measuring an item again that the table of limits does not know. */
    @Nullable
    public String name(String item) {
        return limits.choices().knows(item) ? null : item;
    }

    /** The circumstance the form proposes for measuring a rule again; none where the item knows none. */
    @Nullable
    public String circumstance(Rule rule) {
        if (rule.circumstance() != null) {
            return rule.circumstance();
        }
        return limits.choices().circumstances(rule.item()).contains(LimitChoices.USUAL) ? LimitChoices.USUAL : null;
    }
}
