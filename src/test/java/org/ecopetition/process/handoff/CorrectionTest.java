package org.ecopetition.process.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.ecopetition.process.Forms.published;
import static org.ecopetition.process.Forms.rectified;
import static org.ecopetition.process.Forms.reviewed;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.substantiated;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ecopetition.disclosure.CorrectionDesk;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.Disclosure.Correction;
import org.ecopetition.disclosure.Disclosure.Texts;
import org.ecopetition.disclosure.DisclosureState;
import org.ecopetition.disclosure.table.PublicRegister;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CorrectionTest extends ProcessTest {

    @Autowired
    private CorrectionDesk corrections;

    @Autowired
    private PublicRegister publicRegister;

    @Test
    void replacesWhatThePublicReadsWhenASecondPersonAgrees() {
        HandOffKey key = publicResult();
        Disclosure before = shown(key);

        corrections.propose(key, saying(before, "已加装隔声屏障两处"), "隔声屏障数量有误", false, "liaisona");

        assertThat(shown(key).version()).isEqualTo(1);
        corrections.decide(key, true, "核对无误", "liaisonb");
        Disclosure after = shown(key);
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.texts().measures()).isEqualTo("已加装隔声屏障两处");
        assertThat(after.correctionReason()).isEqualTo("隔声屏障数量有误");
        assertThat(after.publishedAt()).isEqualTo(before.publishedAt());
        assertThat(after.publicity()).isEqualTo(before.publicity()).isNotNull();
        assertThat(after.handling().verdict()).isEqualTo(before.handling().verdict());
        assertThat(corrections.versions(key))
                .extracting(
                        Disclosure::version,
                        Disclosure::state,
                        row -> row.texts().measures())
                .containsExactly(
                        tuple(2, DisclosureState.PUBLISHED, "已加装隔声屏障两处"),
                        tuple(1, DisclosureState.SUPERSEDED, before.texts().measures()));
        assertThat(events(numberOf(key.value()))).contains("CorrectionProposed", "CorrectionDecided");
    }

    @Test
    void leavesThePublishedWordsWhenTheCorrectionIsDropped() {
        HandOffKey key = publicResult();
        corrections.propose(key, saying(shown(key), "改错了"), "改动", false, "liaisona");

        corrections.decide(key, false, "原文无误", "liaisonb");

        assertThat(corrections.versions(key)).hasSize(1);
        assertThat(corrections.correctable(key)).isPresent();
    }

    @Test
    void refusesTheSamePersonTheSameWordsAndPersonalData() {
        HandOffKey key = publicResult();
        Disclosure published = shown(key);

        refused(
                "disclosure.correction-changes-nothing",
                () -> corrections.propose(
                        key, saying(published, published.texts().measures()), "无", false, "liaisona"));
        refused(
                "disclosure.never-public",
                () -> corrections.propose(key, saying(published, "联系电话13800138000"), "补电话", true, "liaisona"));
        refused(
                "disclosure.never-public",
                () -> corrections.propose(key, saying(published, "已回访"), "来电人王小明要求", true, "liaisona"));
        refused(
                "disclosure.marks-left",
                () -> corrections.propose(key, saying(published, "已回访李女士"), "补充", false, "liaisona"));
        corrections.propose(key, saying(published, "已加装隔声屏障"), "补充", false, "liaisona");
        refused("disclosure.corrected-by-same-person", () -> corrections.decide(key, true, "同意", "liaisona"));
        refused(
                "disclosure.nothing-to-correct",
                () -> corrections.propose(key, saying(published, "又改"), "再改", false, "liaisonb"));
        assertThat(shown(key).version()).isEqualTo(1);
    }

    @Test
    void refusesToCorrectWhatIsNotPublished() {
        HandOffKey key = new HandOffKey(handedOff("NOISE"));

        refused("disclosure.no-correction", () -> corrections.decide(key, true, "同意", "liaisonb"));
        assertThat(corrections.correctable(key)).isEmpty();
    }

    private static void refused(String code, ThrowingCallable correction) {
        assertThatThrownBy(correction)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static Correction saying(Disclosure published, String measures) {
        return new Correction(
                new Texts(published.texts().problem(), published.texts().findings(), measures),
                published.accountability());
    }

    private Disclosure shown(HandOffKey key) {
        List<Disclosure> rows = publicRegister.of(new CaseNumber(numberOf(key.value())));
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private HandOffKey publicResult() {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, signed());
        complete("unit430921a", "verifyAllegation", key, substantiated());
        complete("unit430921a", "rectify", key, rectified());
        complete("liaisona", "reviewResult", key, reviewed("CLOSED"));
        complete("liaisonb", "reviewDisclosure", key, published());
        return new HandOffKey(key);
    }
}
