package org.ecopetition.process.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.DAY;
import static org.ecopetition.process.Forms.noise;
import static org.ecopetition.process.Forms.rectifying;
import static org.ecopetition.process.Forms.reviewed;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.substantiated;
import static org.ecopetition.process.Forms.with;

import java.util.Map;
import org.ecopetition.disclosure.DisclosureDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What was measured beyond its limit stands in the public draft as cities published it. */
class MeasuredExceedanceTest extends ProcessTest {

    @Autowired
    private DisclosureDesk disclosures;

    @ParameterizedTest
    @CsvSource({
        "EXHAUST_PARTICULATE, BRICK, 66.4, 30, 超标 1.21 倍",
        "SOIL_MERCURY, FIELD_NEUTRAL, 9.56, 2.4, 超标 2.98 倍",
        "SOIL_ARSENIC, PADDY_NEUTRAL, 3180, 25, 超标 126.2 倍",
        "SOIL_ARSENIC, FIELD_NEUTRAL, 91.5, 30, 超标 2.05 倍"
    })
    void isPublishedAsAMultiple(String item, String zone, String value, String limit, String excess) {
        String findings = drafted(with(
                substantiated(),
                "measurement1Item",
                item,
                "measurement1Point",
                "监测点1",
                "measurement1TimeUnknown",
                true,
                "measurement1Zone",
                zone,
                "measurement1Value",
                value));

        assertThat(findings).contains(value).contains("限值 " + limit).contains(excess);
    }

    @Test
    void isPublishedInDecibelsForNoise() {
        assertThat(drafted(noise("56.3"))).contains("监测结果：厂界东侧1米夜间", "56.3 dB(A)，限值 50 dB(A)", "超标 6 dB");
    }

    @Test
    void isNotSaidTwice() {
        assertThat(drafted(with(noise("56.3"), "narrative", "夜间厂界噪声56.3分贝，超标6分贝")))
                .doesNotContain("监测结果");
    }

    @ParameterizedTest
    @ValueSource(strings = {"夜间厂界噪声56.3分贝，超过2类区限值", "距厂界156.36米，6月测得", "夜间超标6分贝"})
    void isSaidWhereTheOfficerSaysOnlyAPartOfIt(String narrative) {
        assertThat(drafted(with(noise("56.3"), "narrative", narrative))).contains("56.3 dB(A)，限值 50 dB(A)", "超标 6 dB");
    }

    @Test
    void isMeasuredByTheLimitOfAPermitWhereOneBinds() {
        String findings = drafted(with(noise("56.3"), "measurement1Limit", "52", "measurement1LimitBasis", "排污许可证"));

        assertThat(findings).contains("56.3 dB(A)，限值 52 dB(A)（排污许可证），超标 4 dB");
    }

    @Test
    void warnsTheReviewerOfALimitLooserThanTheTable() {
        assertThat(summary("52")).contains("（执行限值：排污许可证 52 dB(A)），宽于限值表的 50，请核对依据");
        assertThat(summary("48")).contains("（执行限值：排污许可证 48 dB(A)）").doesNotContain("宽于");
    }

    private String summary(String ownLimit) {
        String key = handedOff("OTHER");
        complete("unit430921a", "signReceipt", key, signed());
        complete(
                "unit430921a",
                "verifyAllegation",
                key,
                with(noise("56.3"), "measurement1Limit", ownLimit, "measurement1LimitBasis", "排污许可证"));
        return String.valueOf(tasks.getVariableLocal(open("rectify", key).get(0).getId(), "summary"));
    }

    private String drafted(Map<String, Object> visit) {
        String key = handedOff("OTHER");
        complete("unit430921a", "signReceipt", key, signed());
        complete("unit430921a", "verifyAllegation", key, visit);
        complete("unit430921a", "rectify", key, rectifying(DAY.plusDays(30)));
        complete("liaisona", "reviewResult", key, reviewed("STAGED"));
        return disclosures.newest(new HandOffKey(key)).orElseThrow().texts().findings();
    }
}
