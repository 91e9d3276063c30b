package org.ecopetition.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Objects;
import org.ecopetition.petition.Refusal;
import org.ecopetition.verification.limit.Reading;
import org.ecopetition.verification.limit.Reading.Kind;
import org.ecopetition.verification.limit.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type as a result is read as what it means, or refused; never as another number. */
class PrintedMeasurementTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.3 | μW/cm² | W/m² | 0.013
            1.3 | µW/cm2 | W/m² | 0.013
            1.3 | uW/cm^2 | W/m² | 0.013
            1.3 | uw/cm2 | W/m² | 0.013
            1.3 | 微瓦/平方厘米 | W/m² | 0.013
            1.3 | 微瓦每平方厘米 | W/m² | 0.013
            1.3 | μW·cm⁻² | W/m² | 0.013
            40 | μＷ／ｃｍ２ | W/m² | 0.4
            0.2 | mW/cm² | W/m² | 2
            0.2 | 瓦/平方米 | W/m² | 0.2
            75 | mg/m3 | μg/m³ | 75000
            75 | μg/m3 | mg/m³ | 0.075
            75 | ug/m³ | μg/m³ | 75
            75 | ㎍/㎥ | μg/m³ | 75
            66.4 | 毫克/立方米 | mg/m³ | 66.4
            66.4 | 毫克每立方米 | mg/m³ | 66.4
            66.4 | ㎎/㎥ | mg/m³ | 66.4
            66.4 | mg/m^3 | mg/m³ | 66.4
            500 | ng/m3 | μg/m³ | 0.5
            3 | kV/m | V/m | 3000
            3 | KV/m | V/m | 3000
            3 | 千伏/米 | V/m | 3000
            400 | mV/m | V/m | 0.4
            400 | 伏/米 | V/m | 400
            2 | mG | μT | 0.2
            2 | mGs | μT | 0.2
            2 | 毫高斯 | μT | 0.2
            0.5 | Gs | μT | 50
            1 | G | μT | 100
            90 | nT | μT | 0.09
            0.09 | uT | μT | 0.09
            0.09 | 微特斯拉 | μT | 0.09
            0.09 | mT | μT | 90
            80 | mA/m | A/m | 0.08
            120 | μg/L | mg/L | 0.12
            120 | ug/l | mg/L | 0.12
            120 | 毫克/升 | mg/L | 120
            0.12 | g/L | mg/L | 120
            120 | mg/m³ | mg/L | 0.12
            500 | g/h | kg/h | 0.5
            1 | g/s | kg/h | 3.6
            0.5 | 千克/小时 | kg/h | 0.5
            0.5 | 公斤/小时 | kg/h | 0.5
            91.5 | 毫克/千克 | mg/kg | 91.5
            91.5 | μg/g | mg/kg | 91.5
            0.0915 | g/kg | mg/kg | 91.5
            56 | dB | dB(A) | 56
            56 | dBA | dB(A) | 56
            56 | db(a) | dB(A) | 56
            56 | dB（A） | dB(A) | 56
            56 | 分贝 | dB(A) | 56
            56 | 分贝(A) | dB(A) | 56
            56 | 分贝 | dB | 56
            7.2 | pH | 无量纲 | 7.2
            7.2 | pH值 | 无量纲 | 7.2
            16 | 倍 | 无量纲 | 16
            85 | ％ | % | 85
            12000 | MPN/L | 个/L | 12000
            12000 | CFU/L | 个/L | 12000
            12000 | 个/升 | 个/L | 12000
            300 | K | ℃ | 26.85
            26 | °C | ℃ | 26
            26 | 摄氏度 | ℃ | 26
            """)
    void convertsWhatMeasuresTheSame(String value, String unit, String itemUnit, String judged) {
        assertThat(figure(value, unit, itemUnit)).isEqualByComparingTo(judged);
        assertThat(figure(value + unit, null, itemUnit)).isEqualByComparingTo(judged);
        assertThat(figure(value + " " + unit, unit, itemUnit)).isEqualByComparingTo(judged);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ppm | mg/m³
            ppb | μg/m³
            ppm | mg/kg
            mg/Nm3 | mg/m³
            mg/m3(标态) | mg/m³
            MG/m3 | mg/m³
            Mg/L | mg/L
            MW/cm² | W/m²
            μT | A/m
            V/m | W/m²
            mg/kg | mg/L
            % | mg/kg
            mg/L | 个/L
            个/100mL | 个/L
            万个/L | 个/L
            CFU/mL | 个/L
            dB(C) | dB(A)
            dB(Z) | dB(A)
            dB(A) | dB
            V/m | dB(A)
            % | 无量纲
            mg/L | 无量纲
            nGy/h | μSv/h
            Hz | Bq
            NTU | mg/L
            什么 | mg/L
            """)
    void refusesWhatDoesNotConvert(String unit, String itemUnit) {
        assertThatThrownBy(() -> read("5", unit, false, null, itemUnit))
                .isInstanceOf(Refusal.class)
                .hasMessage("verification.unit-not-convertible");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12,000 | 12000
            12，000 | 12000
            １２，０００ | 12000
            1,234,567.5 | 1234567.5
            １２．５ | 12.5
            1e3 | 1000
            1E-3 | 0.001
            2.4×10^4 | 24000
            2.4×10⁴ | 24000
            2.4x10^-2 | 0.024
            .5 | 0.5
            +5 | 5
            0 | 0
            50.40 | 50.4
            '5\u200b6' | 56
            '\ufeff56' | 56
            1.0E7 | 10000000
            """)
    void readsNumbersAsTheyAreMeant(String typed, String number) {
        assertThat(figure(typed, null, "mg/L")).isEqualByComparingTo(number);
        assertThat(figure(typed + " mg/L", null, "mg/L")).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12,5",
                "12,00",
                "0,123",
                "012",
                "018",
                "1,2345",
                "12,000,00",
                "1.2.3",
                "12。5",
                "56·3",
                "1 2",
                "12 000",
                "五十六",
                "56点3",
                "约56",
                "56左右",
                "≈56",
                "2.4×104",
                "1e",
                "e3",
                "NaN",
                "Infinity",
                "1e99",
                "1e-99",
                "--5",
                "五",
                "60-48",
                "48-60-70",
                "12-000",
                "48—60分贝mg",
                "5±1",
                "1/2",
                "½",
                "5,",
                ",5",
                "１２，５",
                "超标0倍",
                "超标3dB",
                "<",
                "<约5",
                "1_000",
                "1'000",
                "0x1F",
                "5d",
                "12万",
                "1.2万",
                "٥",
                "20%以上",
                "好"
            })
    void refusesWhatCanBeReadInTwoWays(String typed) {
        assertThatThrownBy(() -> read(typed, null, false, null, "mg/L"))
                .isInstanceOf(Refusal.class)
                .extracting(refusal -> ((Refusal) refusal).code())
                .isIn("verification.value-unreadable", "verification.unit-not-convertible");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            48-60 | RANGE | 48 | 60
            48～60 dB | RANGE | 48 | 60
            48~60dB(A) | RANGE | 48 | 60
            48dB-60dB | RANGE | 48 | 60
            48 – 60 | RANGE | 48 | 60
            48—60 | RANGE | 48 | 60
            48至60 | RANGE | 48 | 60
            48到60分贝 | RANGE | 48 | 60
            ４８～６０ | RANGE | 48 | 60
            48.2--60.1 | RANGE | 48.2 | 60.1
            <45 | BELOW | | 45
            ＜45 | BELOW | | 45
            〈45 | BELOW | | 45
            小于45 | BELOW | | 45
            ≤45dB(A) | AT_MOST | | 45
            <=45 | AT_MOST | | 45
            不高于45 | AT_MOST | | 45
            >70 | ABOVE | 70 |
            ＞70 分贝 | ABOVE | 70 |
            大于70 | ABOVE | 70 |
            ≥70 | AT_LEAST | 70 |
            >=70 | AT_LEAST | 70 |
            不低于70 | AT_LEAST | 70 |
            """)
    void readsRangesAndBounds(String typed, Kind kind, @Nullable BigDecimal from, @Nullable BigDecimal to) {
        Reading reading = reading(typed, null, "dB(A)");

        assertThat(reading).isEqualTo(new Reading(kind, from, to, null));
    }

    @ParameterizedTest
    @CsvSource({
        "未检出, NOT_DETECTED",
        "ND, NOT_DETECTED",
        "nd, NOT_DETECTED",
        "N.D., NOT_DETECTED",
        "未 检 出, NOT_DETECTED",
        "＜检出限, NOT_DETECTED",
        "低于检出限, NOT_DETECTED",
        "未测出, NOT_DETECTED",
        "ＮＤ, NOT_DETECTED",
        "超标, EXCEEDED",
        "不达标, EXCEEDED",
        "不合格, EXCEEDED",
        "超过限值, EXCEEDED",
        "超 标, EXCEEDED",
        "达标, PASSED",
        "合格, PASSED",
        "未超标, PASSED",
        "低于限值, PASSED"
    })
    void readsWords(String typed, Kind kind) {
        assertThat(reading(typed, null, "mg/L")).isEqualTo(Reading.word(kind));
    }

    @ParameterizedTest
    @CsvSource({
        "0.05L",
        "0.05 L",
        "<0.05",
        "未检出(0.05)",
        "未检出（<0.05）",
        "ND(<0.05)",
        "ND<0.05",
        "0.05Lmg/L",
        "＜0.05mg/L",
        "50μg/L以下"
    })
    void readsWhatLaboratoriesWriteBelowTheirMethod(String typed) {
        if (typed.endsWith("以下")) {
            assertThatThrownBy(() -> reading(typed, null, "mg/L")).isInstanceOf(Refusal.class);
            return;
        }
        assertThat(reading(typed, null, "mg/L")).isEqualTo(new Reading(Kind.BELOW, null, new BigDecimal("0.05"), null));
    }

    @Test
    void readsHowFarBeyondTheReportItselfSaysItIs() {
        assertThat(reading("超标0.5倍", null, "mg/L"))
                .isEqualTo(new Reading(Kind.EXCEEDED, null, null, new BigDecimal("0.5")));
        assertThat(reading("超标3分贝", null, "dB(A)"))
                .isEqualTo(new Reading(Kind.EXCEEDED, null, null, new BigDecimal("3")));
    }

    @Test
    void keepsWhatWasTyped() {
        PrintedMeasurement.InOneUnit read = read("1.3", "μW/cm²", false, null, "W/m²");

        assertThat(read.asMeasured()).isEqualTo("1.3 μW/cm²");
        assertThat(read.unit()).isEqualTo("W/m²");
    }

    @Test
    void refusesTwoUnits() {
        assertThatThrownBy(() -> read("1.3 W/m²", "μW/cm²", false, null, "W/m²"))
                .hasMessage("verification.two-units");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            40 | μW/cm² | 0.4
            0.4 W/m² | μW/cm² | 0.4
            40μW/cm² | | 0.4
            0.4 | | 0.4
            1,000 | | 1000
            """)
    void takesALimitInTheUnitOfTheValueOrItsOwn(String limit, @Nullable String unit, String judged) {
        OwnLimit own = read("30", unit, false, limit, "W/m²").ownLimit();

        assertThat(own).extracting(OwnLimit::limitValue).isEqualTo(new BigDecimal(judged));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12,5", "50-60", ">50", "未检出", "五十", "超标"})
    void refusesALimitThatIsNoFigure(String limit) {
        assertThatThrownBy(() -> read("30", null, false, limit, "mg/L")).hasMessage("verification.limit-unreadable");
    }

    @ParameterizedTest
    @CsvSource({"900, μT, 900", "1.8 GHz, μT, 1800", "1800兆赫, μT, 1800", "'1,800', μT, 1800", "0.5 kHz, dB, 500"})
    void readsFrequencies(String typed, String itemUnit, String frequency) {
        assertThat(Rule.frequency(typed, itemUnit)).isEqualByComparingTo(frequency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,8", "900-1800", "九百", "-5", "900 mg"})
    void refusesFrequenciesThatAreNone(String typed) {
        assertThatThrownBy(() -> Rule.frequency(typed, "μT")).hasMessage("verification.frequency-unreadable");
    }

    private static BigDecimal figure(String value, @Nullable String unit, String itemUnit) {
        return Objects.requireNonNull(reading(value, unit, itemUnit).value(null));
    }

    private static Reading reading(String value, @Nullable String unit, String itemUnit) {
        Reading reading = read(value, unit, false, null, itemUnit).reading();
        assertThat(reading).isNotNull();
        return java.util.Objects.requireNonNull(reading);
    }

    private static PrintedMeasurement.InOneUnit read(
            String value, @Nullable String unit, boolean passed, @Nullable String limit, String itemUnit) {
        return new PrintedMeasurement(value, unit, passed, limit, limit == null ? null : "排污许可证").in(itemUnit, "总排口");
    }
}
