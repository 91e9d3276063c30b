package org.ecopetition.briefing.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares as the news rounds them. */
class RatioTest {

    /** Figures of published batches: key shares of Hunan 2018, 2021 and 2024, of its batch 7 of 2021, and of the source briefing. */
    @ParameterizedTest
    @CsvSource({
        "351, 4230, 8.3%",
        "366, 3114, 11.8%",
        "292, 3947, 7.4%",
        "91, 523, 17.4%",
        "4, 17, 23.5%",
        "1, 1, 100.0%",
        "0, 5, 0.0%",
        "1, 2000, 0.1%",
        "0, 0, —"
    })
    void roundsHalfUpToOneDecimal(int part, int whole, String printed) {
        Ratio ratio = Ratio.of(Map.of(
                        Measure.KEY_ITEMS, BigDecimal.valueOf(part), Measure.HANDED_OFF, BigDecimal.valueOf(whole)))
                .stream()
                .filter(one -> one.share() == Share.KEY_SHARE)
                .findFirst()
                .orElseThrow();

        assertThat(ratio.printed()).isEqualTo(printed);
        assertThat(ratio.percent()).isLessThanOrEqualTo(BigDecimal.valueOf(100));
    }
}
