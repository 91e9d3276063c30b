package org.ecopetition.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RepeatsTest {

    @Test
    void findsTheSameWordsWhollyAlike() {
        assertThat(Repeats.likeness("储能电站噪声大", "储能电站,噪声大!")).isEqualTo(1);
    }

    @Test
    void findsOtherMattersUnlike() {
        assertThat(Repeats.likeness("储能电站噪声大", "胶厂粉尘污染鱼塘")).isZero();
    }

    @Test
    void countsTheShareOfCommonPairs() {
        assertThat(Repeats.likeness("电站噪声", "电站辐射")).isCloseTo(0.2, within(0.001));
    }

    @Test
    void findsNothingInEmptyTexts() {
        assertThat(Repeats.likeness("", "。")).isZero();
    }
}
