package org.ecopetition.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one rule for typed text. */
class TypedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B",
                "\uFEFF",
                "\u202E",
                "\u2066",
                "\u00AD",
                "\uFE0F",
                "\u200D",
                "\u2060",
                "\u3164",
                "\uDB40\uDD00"
            })
    void signsThatNobodySeesMakeNothingElse(String invisible) {
        assertThat(TypedText.plain("D2" + invisible + "YY" + invisible)).isEqualTo("D2YY");
        assertThat(TypedText.visible(invisible + "夜间" + invisible + "噪声\u3000" + invisible))
                .isEqualTo("夜间噪声");
        assertThat(TypedText.searched(invisible)).isEmpty();
    }

    @Test
    void widthsAndBlanksMakeNoOtherNumber() {
        assertThat(TypedText.plain(" Ｄ２ＹＹ\u00A0２０２３\t\u0000")).isEqualTo("D2YY2023");
        assertThat(TypedText.searched("１３８\u3000噪声，夜间")).isEqualTo("138 噪声，夜间");
    }

    @Test
    void keepsWhatAReaderSees() {
        assertThat(TypedText.visible("（一）\r\n甲，乙\r丙")).isEqualTo("（一）\n甲，乙\n丙");
    }

    @Test
    void knowsWhatNoDatabaseKeeps() {
        assertThat(TypedText.hasUnprintable("a\u0000")).isTrue();
        assertThat(TypedText.hasUnprintable("a\uD800")).isTrue();
        assertThat(TypedText.hasUnprintable("两行\n\t文字")).isFalse();
    }
}
