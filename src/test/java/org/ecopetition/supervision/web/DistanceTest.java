package org.ecopetition.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistanceTest {

    private static final Instant NOW = Instant.parse("2023-06-29T01:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT0S, watch.left.now, 0",
        "PT59M, watch.left.now, 0",
        "PT-59M, watch.over.now, 0",
        "PT23H59M, watch.left.hours, 23",
        "PT24H, watch.left.days, 1",
        "PT-1H, watch.over.hours, 1",
        "PT-48H, watch.over.days, 2",
        "PT-71H59M, watch.over.days, 2"
    })
    void countsInTheUnitPeopleSpeakIn(Duration away, String message, long amount) {
        Distance distance = Distance.between(NOW, NOW.plus(away));

        assertThat(distance.message()).isEqualTo(message);
        assertThat(distance.amount()).isEqualTo(amount);
    }
}
