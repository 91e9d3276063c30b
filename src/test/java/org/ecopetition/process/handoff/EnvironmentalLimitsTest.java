package org.ecopetition.process.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.ecopetition.process.RawModel;
import org.ecopetition.process.limits.LimitRows;
import org.ecopetition.process.limits.LimitTableCheck;
import org.ecopetition.verification.limit.Edition;
import org.ecopetition.verification.limit.LimitChoice;
import org.ecopetition.verification.limit.LimitChoices;
import org.ecopetition.verification.limit.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of limits as it is delivered. */
class EnvironmentalLimitsTest {

    private static final DecisionTable LIMITS = new DecisionTable("environmental-limits");
    private static final LimitRows ROWS = rows();
    private static final LimitChoices CHOICES = ROWS.choices();
    private static final Properties WORDS = words();
    private static final LocalDate DAY = LocalDate.of(2023, 6, 29);

    /** In MHz for fields and in Hz for sound: inside and at both ends of every range a standard names. */
    private static final List<String> FREQUENCIES = List.of(
            "0.000025", "0.00005", "0.001", "0.1", "1", "3", "9", "30", "900", "3000", "5800", "15000", "300000");

    private static final List<String> BANDS = List.of("31.5", "63", "125", "250", "500");

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            NOISE_AMBIENT, 0, DAY, -, -, 50, dB(A), GB 3096-2008, true
            NOISE_AMBIENT, 1, NIGHT, -, -, 45, dB(A), GB 3096-2008, true
            NOISE_AMBIENT, 4A, NIGHT, -, -, 55, dB(A), GB 3096-2008, true
            NOISE_AMBIENT, 4B, NIGHT, -, -, 60, dB(A), GB 3096-2008, true
            NOISE_AMBIENT, 2, NIGHT_OCCASIONAL_PEAK, -, -, 65, dB(A), GB 3096-2008, false
            NOISE_INDUSTRIAL, 2, DAY, USUAL, -, 60, dB(A), GB 12348-2008, true
            NOISE_INDUSTRIAL, 2, NIGHT, USUAL, -, 50, dB(A), GB 12348-2008, true
            NOISE_INDUSTRIAL, 3, NIGHT, USUAL, -, 55, dB(A), GB 12348-2008, true
            NOISE_INDUSTRIAL, 2, NIGHT_FREQUENT_PEAK, USUAL, -, 60, dB(A), GB 12348-2008, true
            NOISE_INDUSTRIAL, 2, NIGHT_OCCASIONAL_PEAK, USUAL, -, 65, dB(A), GB 12348-2008, true
            NOISE_INDUSTRIAL, 2, NIGHT, INDOOR, -, 40, dB(A), GB 12348-2008, true
            NOISE_INDUSTRIAL, 2, NIGHT, ROOM_A, -, 35, dB(A), GB 12348-2008, true
            NOISE_INDUSTRIAL, 0, DAY, ROOM_A, -, 40, dB(A), GB 12348-2008, false
            NOISE_INDUSTRIAL, 4A, NIGHT, ROOM_B, -, 40, dB(A), GB 12348-2008, false
            NOISE_SOCIAL, 1, NIGHT, USUAL, -, 45, dB(A), GB 22337-2008, true
            NOISE_SOCIAL, 1, NIGHT, INDOOR, -, 35, dB(A), GB 22337-2008, true
            NOISE_SOCIAL, 2, DAY, ROOM_A, -, 45, dB(A), GB 22337-2008, true
            NOISE_CONSTRUCTION, -, DAY, USUAL, -, 70, dB(A), GB 12523-2011, false
            NOISE_CONSTRUCTION, -, NIGHT, USUAL, -, 55, dB(A), GB 12523-2011, false
            NOISE_CONSTRUCTION, -, NIGHT_OCCASIONAL_PEAK, USUAL, -, 70, dB(A), GB 12523-2011, false
            NOISE_OCTAVE_BAND, 2, NIGHT, ROOM_A, 31.5, 72, dB, GB 12348-2008, false
            NOISE_OCTAVE_BAND, 1, DAY, ROOM_A, 500, 34, dB, GB 12348-2008, false
            NOISE_OCTAVE_BAND, 3, DAY, ROOM_B, 125, 56, dB, GB 12348-2008, false
            ELECTRIC_FIELD_50HZ, -, -, USUAL, -, 4000, V/m, GB 8702-2014, true
            ELECTRIC_FIELD_50HZ, -, -, FARMLAND, -, 10000, V/m, GB 8702-2014, false
            MAGNETIC_FIELD_50HZ, -, -, -, -, 100, μT, GB 8702-2014, false
            ELECTRIC_FIELD_RF, -, -, -, -, 12, V/m, GB 8702-2014, true
            POWER_DENSITY_RF, -, -, -, -, 0.4, W/m², GB 8702-2014, true
            ELECTRIC_FIELD, -, -, -, 0.00005, 4000, V/m, GB 8702-2014, false
            ELECTRIC_FIELD, -, -, -, 1, 40, V/m, GB 8702-2014, true
            ELECTRIC_FIELD, -, -, -, 9, 22.3333, V/m, GB 8702-2014, true
            ELECTRIC_FIELD, -, -, -, 900, 12, V/m, GB 8702-2014, true
            ELECTRIC_FIELD, -, -, -, 4900, 15.4, V/m, GB 8702-2014, true
            ELECTRIC_FIELD, -, -, -, 28000, 27, V/m, GB 8702-2014, true
            MAGNETIC_STRENGTH, -, -, -, 0.00005, 80, A/m, GB 8702-2014, false
            MAGNETIC_FLUX_DENSITY, -, -, -, 0.00005, 100, μT, GB 8702-2014, false
            MAGNETIC_FLUX_DENSITY, -, -, -, 900, 0.04, μT, GB 8702-2014, true
            POWER_DENSITY, -, -, -, 6, 2, W/m², GB 8702-2014, false
            POWER_DENSITY, -, -, -, 15000, 2, W/m², GB 8702-2014, true
            AIR_SO2, CLASS_2, HOUR, -, -, 500, μg/m³, GB 3095-2012, true
            AIR_CO, CLASS_2, DAY_MEAN, -, -, 4, mg/m³, GB 3095-2012, true
            AIR_O3, CLASS_1, EIGHT_HOURS, -, -, 100, μg/m³, GB 3095-2012, true
            AIR_PM25, CLASS_1, YEAR_MEAN, -, -, 15, μg/m³, GB 3095-2012, true
            AIR_PM25, CLASS_2, DAY_MEAN, -, -, 75, μg/m³, GB 3095-2012, true
            AIR_LEAD, CLASS_2, QUARTER_MEAN, -, -, 1, μg/m³, GB 3095-2012, true
            EXHAUST_PARTICULATE, GENERAL, -, USUAL, -, 120, mg/m³, GB 16297-1996, false
            EXHAUST_PARTICULATE, BRICK, -, USUAL, -, 30, mg/m³, GB 29620-2013, true
            EXHAUST_SO2, BRICK, -, USUAL, -, 300, mg/m³, GB 29620-2013, false
            EXHAUST_NOX, CEMENT_KILN, -, SPECIAL, -, 320, mg/m³, GB 4915-2013, false
            EXHAUST_PARTICULATE, CEMENT_OTHER, -, SPECIAL, -, 10, mg/m³, GB 4915-2013, false
            EXHAUST_PARTICULATE, BOILER_OIL_IN_USE, -, USUAL, -, 60, mg/m³, GB 13271-2014, true
            EXHAUST_SO2, BOILER_COAL_IN_USE, -, USUAL, -, 400, mg/m³, GB 13271-2014, true
            EXHAUST_NOX, BOILER_GAS_NEW, -, USUAL, -, 200, mg/m³, GB 13271-2014, true
            EXHAUST_NOX, BOILER_COAL_NEW, -, USUAL, -, 300, mg/m³, GB 13271-2014, false
            EXHAUST_PARTICULATE_RATE, -, -, -, -, 3.5, kg/h, GB 16297-1996, false
            FUGITIVE_PARTICULATE, GENERAL, -, -, -, 1, mg/m³, GB 16297-1996, false
            FUGITIVE_PARTICULATE, CEMENT, -, -, -, 0.5, mg/m³, GB 4915-2013, false
            FUGITIVE_NMHC, -, -, -, -, 4, mg/m³, GB 16297-1996, false
            ODOUR, CLASS_2, -, NEW, -, 20, 无量纲, GB 14554-93, false
            ODOUR, CLASS_2, -, EXISTING, -, 30, 无量纲, GB 14554-93, false
            ODOUR_H2S, CLASS_3, -, -, -, 0.32, mg/m³, GB 14554-93, false
            EXHAUST_ODOUR, -, -, HEIGHT_25, -, 6000, 无量纲, GB 14554-93, false
            COOKING_FUME, -, -, -, -, 2, mg/m³, GB 18483-2001, false
            SURFACE_COD, II, -, -, -, 15, mg/L, GB 3838-2002, true
            SURFACE_AMMONIA, III, -, -, -, 1, mg/L, GB 3838-2002, true
            SURFACE_TP, III, -, RIVER, -, 0.2, mg/L, GB 3838-2002, true
            SURFACE_TP, III, -, LAKE, -, 0.05, mg/L, GB 3838-2002, true
            SURFACE_MERCURY, I, -, -, -, 0.00005, mg/L, GB 3838-2002, true
            SURFACE_CHROMIUM6, V, -, -, -, 0.1, mg/L, GB 3838-2002, true
            EFFLUENT_AMMONIA, SEWAGE_1A, -, USUAL, -, 5, mg/L, GB 18918-2002, true
            EFFLUENT_AMMONIA, SEWAGE_1A, -, COLD_WATER, -, 8, mg/L, GB 18918-2002, false
            EFFLUENT_AMMONIA, SEWAGE_1B, -, COLD_WATER, -, 15, mg/L, GB 18918-2002, false
            EFFLUENT_TP, SEWAGE_1A, -, BUILT_BEFORE_2006, -, 1, mg/L, GB 18918-2002, true
            EFFLUENT_COLIFORM, SEWAGE_1A, -, -, -, 1000, 个/L, GB 18918-2002, true
            EFFLUENT_COD, LIVESTOCK, -, -, -, 400, mg/L, GB 18596-2001, false
            EFFLUENT_AMMONIA, LEACHATE, -, USUAL, -, 25, mg/L, GB 16889-2008, false
            SOIL_ARSENIC, PADDY_NEUTRAL, -, -, -, 25, mg/kg, GB 15618-2018, true
            SOIL_ARSENIC, FIELD_NEUTRAL, -, -, -, 30, mg/kg, GB 15618-2018, true
            SOIL_MERCURY, FIELD_NEUTRAL, -, -, -, 2.4, mg/kg, GB 15618-2018, true
            """)
    void limitsWhatTheStandardsLimit(
            String item,
            @Nullable String zone,
            @Nullable String period,
            @Nullable String circumstance,
            @Nullable String frequency,
            double limit,
            String unit,
            String standard,
            boolean confirmed) {
        Map<String, Object> row = LIMITS.only(measured(item, zone, period, circumstance, frequency, DAY));

        assertThat((Double) row.get("limit")).isCloseTo(limit, within(0.0001));
        assertThat(row)
                .containsEntry("unit", unit)
                .containsEntry("standard", standard)
                .containsEntry("direction", "MAX")
                .containsEntry("confirmed", confirmed);
    }

    @ParameterizedTest
    @CsvSource({"I, 7.5", "II, 6", "III, 5", "IV, 3", "V, 2"})
    void limitsDissolvedOxygenFromBelow(String waterClass, double limit) {
        assertThat(LIMITS.only(measured("SURFACE_DO", waterClass, null, null, null, DAY)))
                .containsEntry("limit", limit)
                .containsEntry("direction", "MIN");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            BLACK_ODOROUS_TRANSPARENCY, URBAN_BLACK_MILD, USUAL, 25, cm, MIN, true
            BLACK_ODOROUS_TRANSPARENCY, URBAN_BLACK_SEVERE, USUAL, 10, cm, MIN, true
            BLACK_ODOROUS_TRANSPARENCY, RURAL_BLACK, USUAL, 25, cm, MIN, true
            BLACK_ODOROUS_TRANSPARENCY, URBAN_BLACK_MILD, SHALLOW, 25, cm, MIN, false
            BLACK_ODOROUS_TRANSPARENCY, URBAN_BLACK_SEVERE, SHALLOW, 10, cm, MIN, false
            BLACK_ODOROUS_TRANSPARENCY, RURAL_BLACK, SHALLOW, 25, cm, MIN, false
            BLACK_ODOROUS_DO, URBAN_BLACK_MILD, -, 2, mg/L, MIN, true
            BLACK_ODOROUS_DO, URBAN_BLACK_SEVERE, -, 0.2, mg/L, MIN, true
            BLACK_ODOROUS_DO, RURAL_BLACK, -, 2, mg/L, MIN, true
            BLACK_ODOROUS_ORP, URBAN_BLACK_MILD, -, 50, mV, MIN, true
            BLACK_ODOROUS_ORP, URBAN_BLACK_SEVERE, -, -200, mV, MIN, true
            BLACK_ODOROUS_AMMONIA, URBAN_BLACK_MILD, -, 8, mg/L, MAX, true
            BLACK_ODOROUS_AMMONIA, URBAN_BLACK_SEVERE, -, 15, mg/L, MAX, true
            BLACK_ODOROUS_AMMONIA, RURAL_BLACK, -, 15, mg/L, MAX, true
            """)
    void boundsTheLevelsOfBlackAndOdorousWater(
            String item,
            String zone,
            @Nullable String circumstance,
            double limit,
            String unit,
            String direction,
            boolean decides) {
        Map<String, Object> row = LIMITS.only(measured(item, zone, null, circumstance, null, DAY));

        assertThat(row)
                .containsEntry("limit", limit)
                .containsEntry("unit", unit)
                .containsEntry("direction", direction);
        assertThat(!Boolean.FALSE.equals(row.get("decides"))).isEqualTo(decides);
    }

    @Test
    void limitsAcidityOnBothSides() {
        assertThat(LIMITS.only(measured("SURFACE_PH", null, null, null, null, DAY)))
                .containsEntry("lowest", 6.0)
                .containsEntry("limit", 9.0)
                .containsEntry("direction", "BETWEEN");
    }

    @Test
    void standsUpToTheCheckOfADeployment() {
        List<String> faults = new ArrayList<>();

        LimitTableCheck.run(ROWS, (element, id, key, named) -> faults.add(id + " " + key + Arrays.toString(named)));

        assertThat(faults).isEmpty();
    }

    /** Everything the form can produce, and everything it cannot: one row for the former, none for the latter, on each day. */
    @ParameterizedTest
    @MethodSource("itemsOnDays")
    void judgesEveryCombinationOfAnItemByOneRowOrNone(String item, LocalDate on) {
        List<LimitChoice> offered = CHOICES.all().stream()
                .filter(choice ->
                        choice.item().equals(item) && choice.validity().covers(on))
                .toList();

        for (String zone : orNull(CHOICES.zones(item))) {
            for (Period period : orNull(CHOICES.periods(item))) {
                for (String circumstance : orNull(CHOICES.circumstances(item))) {
                    boolean known = offered.stream()
                            .anyMatch(choice -> fits(choice.zone(), zone)
                                    && fits(choice.period(), period)
                                    && fits(choice.circumstance(), circumstance));
                    List<DmnDecisionResult> rows = frequencies(item).stream()
                            .map(frequency -> LIMITS.ask(measured(
                                    item, zone, period == null ? null : period.name(), circumstance, frequency, on)))
                            .toList();
                    assertThat(rows)
                            .as("%s %s %s %s", item, zone, period, circumstance)
                            .allMatch(found -> found.size() <= 1);
                    assertThat(rows.stream().anyMatch(found -> !found.isEmpty()))
                            .as("%s %s %s %s", item, zone, period, circumstance)
                            .isEqualTo(known);
                }
            }
        }
    }

    private static boolean fits(@Nullable Object cell, @Nullable Object given) {
        return cell == null || cell.equals(given);
    }

    static Stream<Arguments> itemsOnDays() {
        return items().flatMap(item ->
                Stream.concat(Stream.of(DAY), replacedOn(item)).distinct().map(day -> Arguments.of(item, day)));
    }

    /** The first days of the editions that took the place of others. */
    private static Stream<LocalDate> replacedOn(String item) {
        return CHOICES.all().stream()
                .filter(choice -> choice.item().equals(item))
                .flatMap(choice -> Stream.ofNullable(choice.validity().to()))
                .map(last -> last.plusDays(1));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2026-02-28, AIR_PM25, CLASS_2, DAY_MEAN, -, 75, GB 3095-2012, true, true
            2026-03-01, AIR_PM25, CLASS_2, DAY_MEAN, -, 60, GB 3095-2026, true, true
            2026-03-01, AIR_PM25, CLASS_2, YEAR_MEAN, -, 30, GB 3095-2026, true, true
            2030-12-31, AIR_PM25, CLASS_2, DAY_MEAN, -, 60, GB 3095-2026, true, true
            2031-01-01, AIR_PM25, CLASS_2, DAY_MEAN, -, 50, GB 3095-2026, true, true
            2031-01-01, AIR_PM25, CLASS_2, YEAR_MEAN, -, 25, GB 3095-2026, true, true
            2026-03-01, AIR_PM25, CLASS_1, DAY_MEAN, -, 35, GB 3095-2026, false, false
            2031-01-01, AIR_PM25, CLASS_1, DAY_MEAN, -, 25, GB 3095-2026, true, true
            2031-01-01, AIR_PM25, CLASS_1, YEAR_MEAN, -, 10, GB 3095-2026, true, true
            2026-02-28, AIR_PM10, CLASS_2, DAY_MEAN, -, 150, GB 3095-2012, true, true
            2026-03-01, AIR_PM10, CLASS_2, DAY_MEAN, -, 150, GB 3095-2026, false, false
            2031-01-01, AIR_SO2, CLASS_2, HOUR, -, 500, GB 3095-2026, false, false
            2023-06-29, AIR_TSP, CLASS_1, YEAR_MEAN, -, 80, GB 3095-2012, true, true
            2023-06-29, AIR_TSP, CLASS_1, DAY_MEAN, -, 120, GB 3095-2012, true, true
            2023-06-29, AIR_NO2, CLASS_1, HOUR, -, 200, GB 3095-2012, false, true
            2023-06-29, AIR_CO, CLASS_1, DAY_MEAN, -, 4, GB 3095-2012, false, true
            2023-06-29, AIR_LEAD, CLASS_1, QUARTER_MEAN, -, 1, GB 3095-2012, false, true
            2025-12-31, NOISE_CONSTRUCTION, -, NIGHT, USUAL, 55, GB 12523-2011, false, true
            2026-01-01, NOISE_CONSTRUCTION, -, NIGHT, USUAL, 55, GB 12523-2025, false, true
            2025-12-31, NOISE_CONSTRUCTION, -, DAY, INDOOR, 60, GB 12523-2011, true, true
            2026-01-01, NOISE_CONSTRUCTION, -, NIGHT, INDOOR, 45, GB 12523-2025, false, true
            2026-03-31, EXHAUST_PARTICULATE, CEMENT_DRYER, -, USUAL, 30, GB 4915-2013, false, true
            2026-04-01, EXHAUST_PARTICULATE, CEMENT_DRYER, -, USUAL, 30, GB 4915-2013, false, false
            2026-04-01, EXHAUST_PARTICULATE, CEMENT_DRYER, -, OWN_HEAT_SOURCE, 10, GB 4915-2013（2026年修改单）, true, true
            2026-04-01, EXHAUST_PARTICULATE, CEMENT_DRYER, -, OTHER_HEAT_SOURCE, 30, GB 4915-2013, false, true
            2026-04-01, EXHAUST_SO2, CEMENT_DRYER, -, OWN_HEAT_SOURCE, 50, GB 4915-2013（2026年修改单）, true, true
            2026-04-01, EXHAUST_NOX, CEMENT_DRYER, -, OWN_HEAT_SOURCE, 80, GB 4915-2013（2026年修改单）, true, true
            2026-04-01, EXHAUST_AMMONIA, CEMENT_DRYER, -, OWN_HEAT_SOURCE, 8, GB 4915-2013（2026年修改单）, true, true
            2027-12-31, FUGITIVE_PARTICULATE, CEMENT, -, -, 0.5, GB 4915-2013, false, true
            2028-01-01, FUGITIVE_PARTICULATE, CEMENT, -, -, 0.5, GB 4915-2013（2026年修改单）, false, false
            2026-02-28, EFFLUENT_COD, SEWAGE_1A, -, -, 50, GB 18918-2002, true, true
            2026-03-01, EFFLUENT_COD, SEWAGE_1A, DAY_MEAN, -, 50, GB 18918-2002, true, true
            2026-03-01, EFFLUENT_COD, SEWAGE_1A, SINGLE_SAMPLE, -, 50, GB 18918-2002（2026年修改单）, false, false
            2026-03-01, EFFLUENT_AMMONIA, SEWAGE_1B, DAY_MEAN, COLD_WATER, 15, GB 18918-2002, false, true
            2026-03-01, EFFLUENT_SS, SEWAGE_1A, -, -, 10, GB 18918-2002, true, true
            2024-08-31, EFFLUENT_COD, LEACHATE, -, -, 100, GB 16889-2008, false, true
            2024-09-01, EFFLUENT_COD, LEACHATE, -, -, 100, GB 16889-2024, false, false
            """)
    void judgesByTheEditionOfTheDay(
            LocalDate on,
            String item,
            @Nullable String zone,
            @Nullable String period,
            @Nullable String circumstance,
            double limit,
            String standard,
            boolean confirmed,
            boolean decides) {
        Map<String, Object> row = LIMITS.only(measured(item, zone, period, circumstance, null, on));

        assertThat(row)
                .containsEntry("limit", limit)
                .containsEntry("standard", standard)
                .containsEntry("confirmed", confirmed);
        assertThat(!Boolean.FALSE.equals(row.get("decides"))).isEqualTo(decides);
    }

    @Test
    void endsAnEditionThatIsReplaced() {
        assertThat(CHOICES.editions(LocalDate.of(2026, 11, 29)))
                .extracting(Edition::standard)
                .contains("GB 3095-2026", "GB 12523-2025", "GB 16889-2024")
                .doesNotContain("GB 3095-2012", "GB 12523-2011", "GB 16889-2008");
    }

    static Stream<String> items() {
        return CHOICES.items().stream();
    }

    @ParameterizedTest
    @CsvSource({
        "ELECTRIC_FIELD, 0.02",
        "ELECTRIC_FIELD, 300001",
        "POWER_DENSITY, 0.00005",
        "NOISE_OCTAVE_BAND, 100",
        "ELECTRIC_FIELD, 0"
    })
    void leavesOtherFrequenciesToAPerson(String item, String frequency) {
        assertThat(LIMITS.ask(measured(
                        item,
                        item.startsWith("NOISE") ? "2" : null,
                        item.startsWith("NOISE") ? "DAY" : null,
                        item.startsWith("NOISE") ? "ROOM_A" : null,
                        frequency,
                        DAY)))
                .isEmpty();
    }

    @Test
    void judgesByTheStandardOfTheDay() {
        LocalDate inForce = LocalDate.of(2008, 10, 1);

        assertThat(LIMITS.ask(measured("NOISE_AMBIENT", "2", "DAY", null, null, inForce)))
                .hasSize(1);
        assertThat(LIMITS.ask(measured("NOISE_AMBIENT", "2", "DAY", null, null, inForce.minusDays(1))))
                .isEmpty();
    }

    @Test
    void judgesNothingItDoesNotKnow() {
        assertThat(LIMITS.ask(measured("NOISE_INDUSTRIAL", "4B", "DAY", "USUAL", null, DAY)))
                .isEmpty();
        assertThat(LIMITS.ask(measured("NOISE_AMBIENT", null, "DAY", null, null, DAY)))
                .isEmpty();
        assertThat(LIMITS.ask(measured("VIBRATION", null, null, null, null, DAY)))
                .isEmpty();
    }

    @Test
    void hasAWordForEverythingItNames() {
        assertThat(CHOICES.items()).allSatisfy(item -> assertThat(WORDS).containsKey("MeasuredItem." + item));
        assertThat(CHOICES.all().stream().map(LimitChoice::zone).filter(Objects::nonNull))
                .allSatisfy(zone -> assertThat(WORDS).containsKey("Zone." + zone));
        assertThat(CHOICES.all().stream().map(LimitChoice::circumstance).filter(Objects::nonNull))
                .allSatisfy(circumstance -> assertThat(WORDS).containsKey("Circumstance." + circumstance));
    }

    @Test
    void isListedInTheContract() throws IOException {
        String contract = Files.readString(Path.of("processes", "README.md"));
        String chapter =
                contract.substring(contract.indexOf("## What can be measured"), contract.indexOf("## Documents"));

        assertThat(chapter.lines().filter(line -> line.startsWith("| `")))
                .containsExactlyElementsOf(CHOICES.items().stream()
                        .map(EnvironmentalLimitsTest::line)
                        .toList());
    }

    private static String line(String item) {
        String unit = CHOICES.unitOf(item).orElseThrow();
        return Stream.of(
                        "`" + item + "`",
                        WORDS.getProperty("MeasuredItem." + item),
                        unit,
                        CHOICES.all().stream()
                                .filter(choice -> choice.item().equals(item))
                                .map(LimitChoice::standard)
                                .distinct()
                                .collect(Collectors.joining(", ")),
                        codes(CHOICES.zones(item)),
                        codes(CHOICES.periods(item)),
                        codes(CHOICES.circumstances(item)),
                        CHOICES.needsFrequency(item) ? unit.equals("dB") ? "Hz" : "MHz" : "–")
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String codes(List<?> codes) {
        return codes.isEmpty()
                ? "–"
                : codes.stream().map(code -> "`" + code + "`").collect(Collectors.joining(" "));
    }

    private static Properties words() {
        Properties words = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/messages/verification.properties"))) {
            words.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }

    private static <T> List<@Nullable T> orNull(List<T> values) {
        List<@Nullable T> some = new ArrayList<>(values);
        if (some.isEmpty()) {
            some.add(null);
        }
        return some;
    }

    private static List<@Nullable String> frequencies(String item) {
        if (!CHOICES.needsFrequency(item)) {
            return orNull(List.of());
        }
        return new ArrayList<>(item.startsWith("NOISE") ? BANDS : FREQUENCIES);
    }

    /** As the house asks: nothing for what an item does not have, the usual circumstance, frequency 0. */
    private static Map<String, Object> measured(
            String item,
            @Nullable String zone,
            @Nullable String period,
            @Nullable String circumstance,
            @Nullable String frequency,
            LocalDate on) {
        return new HashMap<>(Map.of(
                "item",
                item,
                "zone",
                Objects.requireNonNullElse(zone, ""),
                "period",
                Objects.requireNonNullElse(period, ""),
                "circumstance",
                Objects.requireNonNullElse(circumstance, LimitChoices.USUAL),
                "frequency",
                new BigDecimal(Objects.requireNonNullElse(frequency, "0")),
                "measuredOn",
                on));
    }

    private static LimitRows rows() {
        try {
            return LimitRows.of(RawModel.read(
                            Files.readAllBytes(Path.of("processes", "handoff", "environmental-limits.dmn"))))
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
