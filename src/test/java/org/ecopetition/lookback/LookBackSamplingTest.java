package org.ecopetition.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A draw comes out the same for everybody who knows keys and seed. */
class LookBackSamplingTest {

    private static final LocalDate DAY = LocalDate.of(2023, 9, 30);
    private static final String SEED = "5eed";

    /** As {@code printf '%s' '5eed:D2YY202306280001-01' | sha256sum} says. */
    @Test
    void drawsTheTicketThatAnybodyCanCompute() {
        assertThat(LookBackSampling.ticket(SEED, "D2YY202306280001-01"))
                .isEqualTo("35f1d3b6b7a7c68888f7faee3008c684227be5b8528d409aec8e4bf718a07e57");
    }

    @Test
    void printsTheFingerprintThatAnybodyCanCompute() {
        assertThat(LookBackSampling.fingerprint(java.util.List.of("B-01", "A-01")))
                .isEqualTo("118ca1cf8694ed879b97a44cdf6065254be6949e20ca9d318f26e79ba6e0a2df");
    }

    @Test
    void drawsTheSmallestTickets() {
        Map<String, String> population = population(30);

        var drawn = LookBackSampling.drawn(population, plan(DrawMethod.NUMBER, 5, false), SEED);

        String last = drawn.stream()
                .map(key -> LookBackSampling.ticket(SEED, key))
                .max(String::compareTo)
                .orElseThrow();
        assertThat(drawn).hasSize(5);
        assertThat(population.keySet().stream().filter(key -> !drawn.contains(key)))
                .allSatisfy(
                        key -> assertThat(LookBackSampling.ticket(SEED, key)).isGreaterThan(last));
        assertThat(LookBackSampling.drawn(new java.util.HashMap<>(population), plan(DrawMethod.NUMBER, 5, false), SEED))
                .isEqualTo(drawn);
        assertThat(LookBackSampling.drawn(population, plan(DrawMethod.NUMBER, 5, false), "other"))
                .isNotEqualTo(drawn);
    }

    @Test
    void roundsSharesUp() {
        assertThat(LookBackSampling.drawn(population(30), plan(DrawMethod.SHARE, 10, false), SEED))
                .hasSize(3);
        assertThat(LookBackSampling.drawn(population(31), plan(DrawMethod.SHARE, 10, false), SEED))
                .hasSize(4);
        assertThat(LookBackSampling.drawn(population(3), plan(DrawMethod.NUMBER, 5, false), SEED))
                .hasSize(3);
    }

    @Test
    void drawsEachCountyByItself() {
        var drawn = LookBackSampling.drawn(population(30), plan(DrawMethod.NUMBER, 2, true), SEED);

        assertThat(drawn.stream().collect(Collectors.groupingBy(population(30)::get, Collectors.counting())))
                .containsEntry("430921", 2L)
                .containsEntry("430922", 2L)
                .containsEntry("430923", 2L);
    }

    private static DrawPlan plan(DrawMethod method, int amount, boolean byRegion) {
        return new DrawPlan(DAY, DAY, method, amount, byRegion);
    }

    private static Map<String, String> population(int size) {
        return IntStream.range(0, size)
                .boxed()
                .collect(Collectors.toMap(
                        index -> "D2YY20230628%04d-01".formatted(index),
                        index -> "43092" + (index % 3 + 1),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
