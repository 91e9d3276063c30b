package org.ecopetition.verification;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.verification.limit.Direction;
import org.ecopetition.verification.limit.Limit;
import org.ecopetition.verification.limit.Period;
import org.ecopetition.verification.limit.Rule;
import org.jspecify.annotations.Nullable;

/** Measurements of the Nan county story, judged, for tests of what comes after them. */
public final class JudgedMeasurements {

    private static final HandOffKey KEY = new HandOffKey("D2YY202306290007-01");
    private static final Instant NOON = Instant.parse("2023-06-30T04:00:00Z");

    private JudgedMeasurements() {}

    /** Noise at the boundary by night against 50 dB(A). */
    public static Measurement noiseByNight(Phase phase, String value) {
        return judged(phase, 1, new Rule("NOISE_INDUSTRIAL", "2", Period.NIGHT), new BigDecimal(value), "50", "dB(A)");
    }

    /** A report that only says that the field keeps 4000 V/m. */
    public static Measurement fieldWithoutValue() {
        return judged(Phase.BEFORE, 2, new Rule("ELECTRIC_FIELD_50HZ", null, null), null, "4000", "V/m");
    }

    /** An electric field against 4000 V/m. */
    public static Measurement field(String value) {
        return judged(
                Phase.BEFORE, 2, new Rule("ELECTRIC_FIELD_50HZ", null, null), new BigDecimal(value), "4000", "V/m");
    }

    private static Measurement judged(
            Phase phase, int allegation, Rule rule, @Nullable BigDecimal value, String limit, String unit) {
        Measurement measurement = new Measurement(
                new MeasurementRound(KEY, phase, 1),
                1,
                new MeasurementEntry(allegation, rule, "厂界东侧", NOON, value, value == null, true, null, null),
                unit,
                LocalDate.of(2023, 6, 30),
                NOON);
        measurement.judge(JudgementTest.always(new Limit(
                new BigDecimal(limit),
                null,
                Direction.MAX,
                unit,
                "GB 12348-2008",
                "表1",
                true,
                true,
                "environmental-limits v1")));
        return measurement;
    }
}
