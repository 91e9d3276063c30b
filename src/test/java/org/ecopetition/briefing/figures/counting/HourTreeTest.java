package org.ecopetition.briefing.figures.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HourTreeTest {

    private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");

    private final Random random = new Random(20230630);

    @Test
    void findsEveryStretchAtEveryInstantItCovers() {
        for (int drawn = 0; drawn < 20_000; drawn++) {
            Instant from = BEGIN.plusSeconds(random.nextInt(300_000_000));
            Instant until = from.plusSeconds(1L + random.nextInt(1 << random.nextInt(1, 28)));
            long length = Duration.between(from, until).toSeconds();
            int fork = HourTree.fork(from, until);

            Stream.of(from, from.plusSeconds(random.nextLong(length)), until.minusSeconds(1))
                    .forEach(covered -> assertThat(HourTree.above(covered))
                            .as("%s of %s to %s", covered, from, until)
                            .contains(fork));
        }
    }

    @Test
    void findsWhatNeverEnds() {
        assertThat(HourTree.above(BEGIN)).contains(HourTree.fork(BEGIN.minusSeconds(5), Stretch.ALWAYS));
        assertThat(HourTree.above(Instant.EPOCH)).contains(HourTree.fork(Instant.MIN, Instant.EPOCH.plusSeconds(7)));
    }

    @Test
    void looksAtLittleOfWhatIsPast() {
        List<Integer> above = HourTree.above(BEGIN.plus(Duration.ofDays(2000)));
        long lookedAt = random.longs(100_000, 0, 4000L * 24 * 3600)
                .mapToObj(BEGIN::plusSeconds)
                .filter(from -> above.contains(HourTree.fork(from, from.plus(Duration.ofDays(10)))))
                .count();

        assertThat(lookedAt).isLessThan(4000);
    }
}
