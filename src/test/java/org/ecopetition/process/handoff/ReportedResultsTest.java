package org.ecopetition.process.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.DAY;
import static org.ecopetition.process.Forms.confirmed;
import static org.ecopetition.process.Forms.noise;
import static org.ecopetition.process.Forms.rectified;
import static org.ecopetition.process.Forms.rectifying;
import static org.ecopetition.process.Forms.remeasured;
import static org.ecopetition.process.Forms.reviewed;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.substantiated;
import static org.ecopetition.process.Forms.unsubstantiated;
import static org.ecopetition.process.Forms.with;
import static org.ecopetition.process.Forms.without;

import java.math.BigDecimal;
import java.util.Map;
import org.ecopetition.audit.CaseTimeline;
import org.ecopetition.audit.RecordedEvent;
import org.ecopetition.disclosure.DisclosureDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.process.ProcessTest;
import org.ecopetition.verification.Measurement;
import org.ecopetition.verification.SiteVisits;
import org.ecopetition.verification.limit.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Results as reports print them, from the form to the public findings. */
class ReportedResultsTest extends ProcessTest {

    private static final Map<String, Object> FIELD = with(
            substantiated(),
            "measurement1Item",
            "POWER_DENSITY_RF",
            "measurement1Point",
            "楼顶基站下",
            "measurement1TimeUnknown",
            true,
            "measurement1Value",
            "1.3",
            "measurement1Unit",
            "μW/cm²");

    private static final Map<String, Object> COLIFORM = with(
            substantiated(),
            "measurement1Item",
            "EFFLUENT_COLIFORM",
            "measurement1Zone",
            "SEWAGE_1B",
            "measurement1Point",
            "总排口",
            "measurement1At",
            DAY + "T08:00",
            "measurement1Value",
            "12,000");

    @Autowired
    private DisclosureDesk disclosures;

    @Autowired
    private SiteVisits visits;

    @Autowired
    private CaseTimeline timeline;

    @Test
    void judgesAnotherUnitInThatOfTheItemAndShowsBoth() {
        String key = visited(FIELD);

        Measurement measurement = measured(key);
        assertThat(measurement.outcome()).isEqualTo(Outcome.WITHIN);
        assertThat(measurement.value()).isEqualTo(new BigDecimal("0.013"));
        assertThat(measurement.unit()).isEqualTo("W/m²");
        assertThat(measurement.asMeasured()).isEqualTo("1.3 μW/cm²");
        assertThat(drafted(key))
                .contains("0.013 W/m²（报告值 1.3 μW/cm²），限值 0.4 W/m²")
                .contains("，达标");
    }

    @Test
    void judgesByALimitWithAUnitOfItsOwn() {
        String key = visited(
                with(FIELD, "measurement1Value", "30", "measurement1Limit", "20", "measurement1LimitBasis", "环评批复"));

        assertThat(measured(key).outcome()).isEqualTo(Outcome.EXCEEDED);
        assertThat(drafted(key)).contains("0.3 W/m²（报告值 30 μW/cm²），限值 0.2 W/m²（报告值 20 μW/cm²）（环评批复），超标 0.5 倍");
    }

    @Test
    void readsThousands() {
        String key = visited(COLIFORM);

        assertThat(measured(key).value()).isEqualTo(new BigDecimal("12000"));
        assertThat(measured(key).excess())
                .hasValueSatisfying(excess -> assertThat(excess.figure()).isEqualTo("0.2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.000.0", "12,00", "五十六", "约56"})
    void refusesAnotherNumber(String value) {
        String key = signedFor();

        assertThat(refusal("unit430921a", "verifyAllegation", key, with(COLIFORM, "measurement1Value", value)))
                .isEqualTo("verification.value-unreadable");
    }

    @Test
    void refusesAUnitThatDoesNotConvert() {
        String key = signedFor();

        assertThat(refusal("unit430921a", "verifyAllegation", key, with(FIELD, "measurement1Unit", "ppm")))
                .isEqualTo("verification.unit-not-convertible");
    }

    @ParameterizedTest
    @CsvSource({"超标, 超标（未给数值）", "48-60 dB, 48～60 dB(A)，限值 50 dB(A)（GB 12348-2008），超标 10 dB", "＞50, ＞50 dB(A)"})
    void demandsThatWhatIsExceededIsMeasuredAgain(String value, String published) {
        String key = visited(noise(value));
        assertThat(measured(key).outcome()).isEqualTo(Outcome.EXCEEDED);

        complete("unit430921a", "rectify", key, rectified());
        assertThat(open("remeasure", key)).hasSize(1);
        complete("unit430921a", "remeasure", key, remeasured("＜45"));

        assertThat(open("reviewResult", key)).hasSize(1);
        complete("liaisona", "reviewResult", key, reviewed("CLOSED"));
        assertThat(disclosures.newest(new HandOffKey(key)).orElseThrow()).satisfies(draft -> {
            assertThat(draft.texts().findings()).contains(published);
            assertThat(draft.texts().measures())
                    .contains("＜45 dB(A)，限值 50 dB(A)")
                    .contains("达标");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"达标", "<55", "PASSED"})
    void saysAtOnceThatAResultDoesNotLiftTheExceedance(String result) {
        String key = visited(noise("56"));
        complete("unit430921a", "rectify", key, rectified());
        Map<String, Object> form = result.equals("PASSED")
                ? with(without(remeasured("1"), "measurement1Value"), "measurement1Passed", true)
                : remeasured(result);

        assertThat(refusal("unit430921a", "remeasure", key, form)).isEqualTo("verification.remeasured-undecided");
        assertThat(open("remeasure", key)).hasSize(1);
    }

    @Test
    void measuresAgainInAnotherUnit() {
        String key = visited(with(FIELD, "measurement1Value", "130"));
        complete("unit430921a", "rectify", key, rectified());
        complete(
                "unit430921a",
                "remeasure",
                key,
                with(without(FIELD, "visitDate"), "measurement1Value", "0.3", "measurement1Unit", "W/m2")
                        .entrySet()
                        .stream()
                        .filter(field -> field.getKey().startsWith("measurement"))
                        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));

        assertThat(open("reviewResult", key)).hasSize(1);
    }

    @Test
    void publishesWhyNothingIsSubstantiated() {
        String key = visited(unsubstantiated());
        complete("liaisonb", "reviewUnsubstantiated", key, confirmed());
        complete("liaisona", "reviewResult", key, reviewed("CLOSED"));

        assertThat(disclosures.newest(new HandOffKey(key)).orElseThrow().texts().findings())
                .contains("工频电场强度，限值 4000 V/m（GB 8702-2014），达标（未给数值）")
                .contains("工频磁感应强度，限值 100 μT（GB 8702-2014），达标（未给数值）");
    }

    @ParameterizedTest
    @CsvSource({
        "23:30, DAY, true",
        "05:59, DAY, true",
        "06:00, DAY, false",
        "22:00, NIGHT, false",
        "10:00, NIGHT, true",
        "06:00, NIGHT_FREQUENT_PEAK, true",
        "23:30, NIGHT_OCCASIONAL_PEAK, false"
    })
    void marksAPeriodThatContradictsTheTimeForTheReviewer(String time, String period, boolean marked) {
        String key = visited(
                with(noise("52"), "measurement1Period", period, "measurement1At", DAY.minusDays(1) + "T" + time));
        complete("unit430921a", "rectify", key, rectifying(DAY.plusDays(30)));

        String summary = String.valueOf(
                tasks.getVariableLocal(open("reviewResult", key).get(0).getId(), "summary"));
        assertThat(summary.contains("与所填时段不符")).isEqualTo(marked);
        assertThat(recordedJudgement(key).contains("\"periodByTime\":null")).isEqualTo(!marked);
    }

    @Test
    void marksAContradictionOfTheRemeasurementToo() {
        String key = visited(noise("56"));
        complete("unit430921a", "rectify", key, rectified());
        complete("unit430921a", "remeasure", key, with(remeasured("45"), "measurement1At", DAY + "T07:00"));

        String summary = String.valueOf(
                tasks.getVariableLocal(open("reviewResult", key).get(0).getId(), "summary"));
        assertThat(summary).contains("整改后").contains("监测时间属昼间，与所填时段不符");
    }

    @Test
    void seesNoContradictionInAveragingTimes() {
        String key = visited(with(
                substantiated(),
                "measurement1Item",
                "AIR_PM25",
                "measurement1Point",
                "点位1",
                "measurement1Zone",
                "CLASS_2",
                "measurement1Period",
                "DAY_MEAN",
                "measurement1At",
                DAY + "T00:30",
                "measurement1Value",
                "60"));

        assertThat(measured(key).periodByTime()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "TRANSPARENCY, URBAN_BLACK_MILD, 18, EXCEEDED, '18 cm，限值 不低于 25 cm（城市黑臭水体整治工作指南（建城〔2015〕130号））'",
        "TRANSPARENCY, URBAN_BLACK_SEVERE, 18, WITHIN, 不低于 10 cm",
        "TRANSPARENCY, URBAN_BLACK_SEVERE, 0.08 m, EXCEEDED, 8 cm（报告值 0.08 m）",
        "DO, RURAL_BLACK, 2, WITHIN, 不低于 2 mg/L",
        "DO, URBAN_BLACK_MILD, <2, EXCEEDED, ＜2 mg/L",
        "DO, URBAN_BLACK_SEVERE, 0.1-0.5, EXCEEDED, 0.1～0.5 mg/L",
        "ORP, URBAN_BLACK_MILD, -180, EXCEEDED, '-180 mV，限值 不低于 50 mV'",
        "ORP, URBAN_BLACK_SEVERE, -180, WITHIN, '-180 mV，限值 不低于 -200 mV'",
        "ORP, URBAN_BLACK_SEVERE, －２５０, EXCEEDED, -250 mV",
        "ORP, URBAN_BLACK_SEVERE, -250~-150, EXCEEDED, -250～-150 mV",
        "ORP, URBAN_BLACK_SEVERE, -0.15 V, WITHIN, -150 mV（报告值 -0.15 V）",
        "AMMONIA, URBAN_BLACK_MILD, 8.0, WITHIN, 限值 8 mg/L",
        "AMMONIA, URBAN_BLACK_SEVERE, 15.1, EXCEEDED, 限值 15 mg/L"
    })
    void judgesTheLevelsOfBlackAndOdorousWater(
            String what, String level, String value, Outcome outcome, String published) {
        String key = visited(water(what, level, value));

        assertThat(measured(key).outcome()).isEqualTo(outcome);
        assertThat(drafted(key)).contains(published);
    }

    @Test
    void leavesShallowWaterToTheDepthThatThePersonEnters() {
        Map<String, Object> shallow =
                with(water("TRANSPARENCY", "RURAL_BLACK", "9"), "measurement1Circumstance", "SHALLOW");

        assertThat(measured(visited(shallow)).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(measured(visited(
                                with(shallow, "measurement1Limit", "8", "measurement1LimitBasis", "水深 20 cm 的 40%")))
                        .outcome())
                .isEqualTo(Outcome.WITHIN);
    }

    @Test
    void takesALimitBelowNoughtForPotentialsAlone() {
        Map<String, Object> water = with(water("ORP", "URBAN_BLACK_MILD", "-80"), "measurement1LimitBasis", "一河一策方案");

        assertThat(measured(visited(with(water, "measurement1Limit", "-50"))).outcome())
                .isEqualTo(Outcome.EXCEEDED);
        assertThat(refusal(
                        "unit430921a",
                        "verifyAllegation",
                        signedFor(),
                        with(
                                water("DO", "RURAL_BLACK", "1"),
                                "measurement1Limit",
                                "-1",
                                "measurement1LimitBasis",
                                "方案")))
                .isEqualTo("verification.limit-not-positive");
    }

    private static Map<String, Object> water(String what, String level, String value) {
        return with(
                substantiated(),
                "measurement1Item",
                "BLACK_ODOROUS_" + what,
                "measurement1Zone",
                level,
                "measurement1Point",
                "东河桥下",
                "measurement1At",
                DAY + "T08:00",
                "measurement1Value",
                value);
    }

    @Test
    void asksForTheTimeOrThatItIsUnknown() {
        String key = signedFor();

        Map<String, Object> untimed = without(noise("46"), "measurement1At");
        assertThat(refusal("unit430921a", "verifyAllegation", key, untimed)).isEqualTo("verification.time-missing");
        assertThat(refusal("unit430921a", "verifyAllegation", key, with(untimed, "measurement1TimeUnknown", false)))
                .isEqualTo("verification.time-missing");
        assertThat(refusal("unit430921a", "verifyAllegation", key, with(noise("46"), "measurement1TimeUnknown", true)))
                .isEqualTo("verification.time-contradicts");

        complete("unit430921a", "verifyAllegation", key, with(untimed, "measurement1TimeUnknown", true));
        assertThat(measured(key).measuredAt()).isNull();
    }

    @Test
    void asksForTheTimeOfARemeasurementToo() {
        String key = visited(noise("56"));
        complete("unit430921a", "rectify", key, rectified());

        assertThat(refusal("unit430921a", "remeasure", key, without(remeasured("45"), "measurement1At")))
                .isEqualTo("verification.time-missing");
    }

    @Test
    void publishesValuesWithinTheLimit() {
        assertThat(drafted(visited(noise("46")))).contains("46 dB(A)，限值 50 dB(A)（GB 12348-2008），达标");
        assertThat(drafted(visited(noise("<55")))).contains("＜55 dB(A)，限值 50 dB(A)（GB 12348-2008），待专家确认");
    }

    private String signedFor() {
        String key = handedOff("OTHER");
        complete("unit430921a", "signReceipt", key, signed());
        return key;
    }

    private String visited(Map<String, Object> visit) {
        String key = signedFor();
        complete("unit430921a", "verifyAllegation", key, visit);
        return key;
    }

    private Measurement measured(String key) {
        return visits.measurementsOf(new HandOffKey(key)).get(0);
    }

    private String recordedJudgement(String key) {
        return timeline.of(new HandOffKey(key).caseNumber()).stream()
                .filter(event -> event.kind().equals("MeasurementsJudged"))
                .map(RecordedEvent::data)
                .findFirst()
                .orElseThrow();
    }

    private String drafted(String key) {
        complete("unit430921a", "rectify", key, rectifying(DAY.plusDays(30)));
        complete("liaisona", "reviewResult", key, reviewed("STAGED"));
        return disclosures.newest(new HandOffKey(key)).orElseThrow().texts().findings();
    }
}
