package org.ecopetition.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {

    @ParameterizedTest
    @CsvSource({"噪声扰民, 4, 噪声扰民", "夜间噪声扰民, 4, 夜间噪…", "砖厂𠮷村粉尘, 4, 砖厂…", "𠮷村, 2, …", "'', 3, ''"})
    void keepsWhatThereIsRoomForAndNoHalfCharacter(String text, int longest, String shown) {
        assertThat(Excerpt.of(text, longest)).isEqualTo(shown);
    }
}
