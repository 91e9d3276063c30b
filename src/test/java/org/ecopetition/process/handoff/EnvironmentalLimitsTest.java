package org.ecopetition.process.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EnvironmentalLimitsTest {

    private static final DecisionTable LIMITS = new DecisionTable("environmental-limits");

    private static final List<String> NOISE = List.of("NOISE_AMBIENT", "NOISE_INDUSTRIAL");
    private static final List<String> ELECTROMAGNETIC =
            List.of("ELECTRIC_FIELD_50HZ", "MAGNETIC_FIELD_50HZ", "ELECTRIC_FIELD_RF", "POWER_DENSITY_RF");
    private static final List<String> ZONES = List.of("0", "1", "2", "3", "4A", "4B");
    private static final List<String> PERIODS = List.of("DAY", "NIGHT");

    @ParameterizedTest
    @CsvSource({
        "NOISE_AMBIENT, 0, DAY, 50, GB 3096-2008",
        "NOISE_AMBIENT, 0, NIGHT, 40, GB 3096-2008",
        "NOISE_AMBIENT, 1, DAY, 55, GB 3096-2008",
        "NOISE_AMBIENT, 1, NIGHT, 45, GB 3096-2008",
        "NOISE_AMBIENT, 2, DAY, 60, GB 3096-2008",
        "NOISE_AMBIENT, 2, NIGHT, 50, GB 3096-2008",
        "NOISE_AMBIENT, 3, DAY, 65, GB 3096-2008",
        "NOISE_AMBIENT, 3, NIGHT, 55, GB 3096-2008",
        "NOISE_AMBIENT, 4A, DAY, 70, GB 3096-2008",
        "NOISE_AMBIENT, 4A, NIGHT, 55, GB 3096-2008",
        "NOISE_AMBIENT, 4B, DAY, 70, GB 3096-2008",
        "NOISE_AMBIENT, 4B, NIGHT, 60, GB 3096-2008",
        "NOISE_INDUSTRIAL, 0, DAY, 50, GB 12348-2008",
        "NOISE_INDUSTRIAL, 0, NIGHT, 40, GB 12348-2008",
        "NOISE_INDUSTRIAL, 1, DAY, 55, GB 12348-2008",
        "NOISE_INDUSTRIAL, 1, NIGHT, 45, GB 12348-2008",
        "NOISE_INDUSTRIAL, 2, DAY, 60, GB 12348-2008",
        "NOISE_INDUSTRIAL, 2, NIGHT, 50, GB 12348-2008",
        "NOISE_INDUSTRIAL, 3, DAY, 65, GB 12348-2008",
        "NOISE_INDUSTRIAL, 3, NIGHT, 55, GB 12348-2008",
        "NOISE_INDUSTRIAL, 4A, DAY, 70, GB 12348-2008",
        "NOISE_INDUSTRIAL, 4A, NIGHT, 55, GB 12348-2008"
    })
    void limitsNoiseByZoneAndPeriod(String item, String zone, String period, double limit, String standard) {
        assertThat(LIMITS.only(measured(item, zone, period))).isEqualTo(row(limit, "dB(A)", standard, true));
    }

    @ParameterizedTest
    @CsvSource({
        "ELECTRIC_FIELD_50HZ, 4000, V/m, true",
        "MAGNETIC_FIELD_50HZ, 100, μT, false",
        "ELECTRIC_FIELD_RF, 12, V/m, true",
        "POWER_DENSITY_RF, 0.4, W/m², true"
    })
    void limitsElectromagneticExposureOfThePublic(String item, double limit, String unit, boolean confirmed) {
        assertThat(LIMITS.only(measured(item, null, null))).isEqualTo(row(limit, unit, "GB 8702-2014", confirmed));
    }

    @ParameterizedTest
    @MethodSource("measurementsThatTheFormAllows")
    void judgesWhatTheFormAllowsByExactlyOneRow(String item, @Nullable String zone, @Nullable String period) {
        assertThat(LIMITS.ask(measured(item, zone, period))).hasSize(1);
    }

    static Stream<Arguments> measurementsThatTheFormAllows() {
        Stream<Arguments> noise = NOISE.stream()
                .flatMap(item -> ZONES.stream()
                        .filter(zone -> item.equals("NOISE_AMBIENT") || !zone.equals("4B"))
                        .flatMap(zone -> PERIODS.stream().map(period -> Arguments.of(item, zone, period))));
        Stream<Arguments> electromagnetic = ELECTROMAGNETIC.stream()
                .flatMap(item -> Stream.of(Arguments.of(item, null, null), Arguments.of(item, "", "")));
        return Stream.concat(noise, electromagnetic);
    }

    @ParameterizedTest
    @CsvSource({
        "NOISE_INDUSTRIAL, 4B, DAY",
        "NOISE_INDUSTRIAL, 4B, NIGHT",
        "NOISE_AMBIENT, , DAY",
        "NOISE_AMBIENT, 2, ",
        "NOISE_AMBIENT, , ",
        "NOISE_INDUSTRIAL, , NIGHT",
        "NOISE_INDUSTRIAL, 5, DAY",
        "ODOUR, 2, DAY"
    })
    void judgesNothingElse(String item, @Nullable String zone, @Nullable String period) {
        assertThat(LIMITS.ask(measured(item, zone, period))).isEmpty();
    }

    @Test
    void namesTheMarkOfEveryValueThatIsStillToBeChecked() {
        List<String> unconfirmed = measurementsThatTheFormAllows()
                .map(Arguments::get)
                .filter(given -> Boolean.FALSE.equals(
                        LIMITS.only(measured(given[0].toString(), (String) given[1], (String) given[2]))
                                .get("confirmed")))
                .map(given -> given[0].toString())
                .distinct()
                .toList();

        assertThat(unconfirmed).containsExactly("MAGNETIC_FIELD_50HZ");
    }

    private static Map<String, Object> measured(String item, @Nullable String zone, @Nullable String period) {
        Map<String, Object> measured = new HashMap<>(Map.of("item", item));
        measured.put("zone", zone);
        measured.put("period", period);
        return measured;
    }

    private static Map<String, Object> row(double limit, String unit, String standard, boolean confirmed) {
        return Map.of(
                "limit",
                limit,
                "unit",
                unit,
                "standard",
                standard,
                "clause",
                "表1",
                "direction",
                "MAX",
                "confirmed",
                confirmed);
    }
}
