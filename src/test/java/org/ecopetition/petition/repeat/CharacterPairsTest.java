package org.ecopetition.petition.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CharacterPairsTest {

    @Test
    void findsTheSameWordsWhollyAlike() {
        assertThat(likeness("储能电站噪声大", "储能电站,噪声大!")).isEqualTo(1);
    }

    @Test
    void findsOtherMattersUnlike() {
        assertThat(likeness("储能电站噪声大", "胶厂粉尘污染鱼塘")).isZero();
    }

    @Test
    void countsTheShareOfCommonPairs() {
        assertThat(likeness("电站噪声", "电站辐射")).isCloseTo(0.2, within(0.001));
    }

    @Test
    void findsNothingInEmptyTexts() {
        assertThat(likeness("", "。")).isZero();
    }

    @Test
    void readsFullWidthLettersLikeNarrowOnes() {
        assertThat(likeness("ＫＴＶ噪声１２３", "ktv噪声123")).isEqualTo(1);
    }

    @Test
    void sharesABandBetweenAlikeTexts() {
        assertThat(bands("明山头镇创业街储能电站噪声很大,夜里睡不着,还担心电池有辐射"))
                .containsAnyElementsOf(bands("明山头镇创业街的储能电站噪声很大,晚上睡不着觉,担心电池有辐射"));
    }

    @Test
    void sharesNoBandBetweenOtherMatters() {
        assertThat(bands("储能电站噪声大")).doesNotContainAnyElementsOf(bands("胶厂粉尘污染鱼塘"));
    }

    @Test
    void hasNoBandsForAnEmptyText() {
        assertThat(bands("!")).isEmpty();
    }

    private static double likeness(String one, String other) {
        return CharacterPairs.of(one).likeness(CharacterPairs.of(other));
    }

    private static Set<Long> bands(String text) {
        return Arrays.stream(CharacterPairs.of(text).bands()).boxed().collect(Collectors.toSet());
    }
}
