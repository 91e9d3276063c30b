package org.ecopetition.verification;

import java.util.Optional;
import org.ecopetition.organisation.Wording;
import org.ecopetition.verification.limit.Direction;
import org.ecopetition.verification.limit.Excess;
import org.ecopetition.verification.limit.Figure;
import org.ecopetition.verification.limit.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A measurement in the words that forms and public tables use. */
@Component
public class MeasuredWords {

    private final Wording wording;

    MeasuredWords(Wording wording) {
        this.wording = wording;
    }

    /** The result in the unit of its limit, and behind it as it was typed where that reads differently; none without a result. */
    public Optional<String> value(Measurement measurement) {
        return Optional.ofNullable(measurement.reading()).map(reading -> {
            String said = wording.say("Reading." + reading.kind(), reading.lower(), reading.upper());
            String judged = reading.hasFigure() ? said + " " + measurement.unit() : said;
            return judged + typed(measurement.asMeasured());
        });
    }

    /** The limit with its unit, of which side it is where that is not the upper one, and as it was typed; none without one. */
    public Optional<String> limit(Measurement measurement) {
        return Optional.ofNullable(measurement.limit()).map(limit -> {
            String figure = Figure.stripped(limit).toPlainString();
            String said = measurement.lowerLimit() == null
                    ? figure
                    : wording.say(
                            "Reading." + Reading.Kind.RANGE,
                            Figure.stripped(measurement.lowerLimit()).toPlainString(),
                            figure);
            boolean lower = measurement.direction() == Direction.MIN;
            return (lower ? wording.of(Direction.MIN) + " " : "")
                    + said
                    + " "
                    + measurement.unit()
                    + typed(measurement.limitAsGiven());
        });
    }

    /** What came of it, with how far it is beyond the limit; 未判定 as long as nobody judged it. */
    public String result(Measurement measurement) {
        return said(measurement, measurement.excess());
    }

    /** The same with as many decimals of a multiple as a round publishes. */
    public String result(Measurement measurement, int decimals) {
        return said(measurement, measurement.excess(decimals));
    }

    private String said(Measurement measurement, Optional<Excess> beyond) {
        String outcome = measurement.outcome() == null ? "—" : wording.of(measurement.outcome());
        return beyond.map(excess -> wording.say("Excess." + excess.kind(), outcome, excess.figure()))
                .orElse(outcome);
    }

    private String typed(@Nullable String text) {
        return text == null ? "" : wording.say("measured.as-typed", text);
    }
}
