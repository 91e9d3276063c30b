package org.ecopetition.process.handoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.Answers;
import org.ecopetition.process.FormField;
import org.ecopetition.verification.Measured;
import org.ecopetition.verification.MeasuredItem;
import org.ecopetition.verification.Period;
import org.ecopetition.verification.Rule;
import org.jspecify.annotations.Nullable;

/** The fields of up to six measurements in a form. */
final class MeasurementFields {

    private static final int MEASUREMENTS = 6;
    private static final Set<String> ZONES = Set.of("0", "1", "2", "3", "4A", "4B");

    private MeasurementFields() {}

    static List<FormField> fields() {
        return List.of(
                FormField.integer("measurementCount"),
                FormField.choice("measurement{n}Item", MeasuredItem.class).times(MEASUREMENTS),
                FormField.text("measurement{n}Point", 100).times(MEASUREMENTS),
                FormField.dateTime("measurement{n}At").times(MEASUREMENTS),
                FormField.choice("measurement{n}Zone", ZONES).times(MEASUREMENTS),
                FormField.choice("measurement{n}Period", Period.class).times(MEASUREMENTS),
                FormField.decimal("measurement{n}Value").times(MEASUREMENTS),
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
     * Reads the measurements.
     *
     * @param allegation the allegation they are about, or null where each names its own
     */
    static List<Measured> read(Answers answers, @Nullable Integer allegation) {
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

    private static Measured one(Answers answers, String prefix, @Nullable Integer allegation) {
        MeasuredItem item = answers.required(prefix + "Item", MeasuredItem.class);
        int about = allegation != null
                ? allegation
                : answers.integer(prefix + "Allegation").orElseThrow(() -> Answers.missing(prefix + "Allegation"));
        return new Measured(
                about,
                new Rule(
                        item,
                        item.isNoise() ? answers.required(prefix + "Zone") : null,
                        item.isNoise() ? answers.required(prefix + "Period", Period.class) : null),
                answers.required(prefix + "Point"),
                answers.time(prefix + "At").orElse(null),
                answers.decimal(prefix + "Value").orElse(null),
                answers.flag(prefix + "Passed"),
                answers.flagUnlessDenied(prefix + "Valid"),
                answers.text(prefix + "Laboratory").orElse(null),
                answers.text(prefix + "Report").orElse(null));
    }
}
