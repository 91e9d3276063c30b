package org.ecopetition.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.ecopetition.process.AtOnce;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How often somebody comes through a door. */
class SenderLimitsTest extends ProcessTest {

    private static final SenderLimit TWICE = new SenderLimit(2, Duration.ofHours(1));

    @Autowired
    private SenderLimits limits;

    @Autowired
    private JdbcClient database;

    private final String door = UUID.randomUUID().toString();

    @Test
    void turnsAwayUntilTheWhileIsOver() {
        assertThat(limits.enter(TWICE, door, "10.0.0.1")).isEmpty();
        clock.forward(Duration.ofMinutes(20));
        assertThat(limits.enter(TWICE, door, "10.0.0.1")).isEmpty();

        assertThat(limits.enter(TWICE, door, "10.0.0.1")).contains(Duration.ofMinutes(40));
        clock.forward(Duration.ofMinutes(40));
        assertThat(limits.enter(TWICE, door, "10.0.0.1")).isEmpty();
    }

    @Test
    void countsEachDoorAndEachSenderApart() {
        limits.enter(TWICE, door, "10.0.0.1");
        limits.enter(TWICE, door, "10.0.0.1");

        assertThat(limits.enter(TWICE, door + 2, "10.0.0.1")).isEmpty();
        assertThat(limits.enter(TWICE, door, "10.0.0.2")).isEmpty();
    }

    @Test
    void takesBackWhatDoesNotCount() {
        limits.enter(TWICE, door, "10.0.0.1");
        limits.enter(TWICE, door, "10.0.0.1");
        limits.takeBack(door, "10.0.0.1");

        assertThat(limits.enter(TWICE, door, "10.0.0.1")).isEmpty();
        assertThat(limits.enter(TWICE, door, "10.0.0.1")).isPresent();
    }

    @Test
    void countsWhoeverComesAtOnce() throws Exception {
        assertThat(AtOnce.times(20, i -> limits.enter(TWICE, door, "10.0.0.1").isEmpty()))
                .filteredOn(passed -> passed)
                .hasSize(2);
    }

    @Test
    void remembersNoMoreSendersThanItsMost() {
        database.sql("insert into sender_count (door, sender, times, ends_at) select ?, 's' || x, 1,"
                        + " timestamp with time zone '2023-06-29 02:00:00Z' from system_range(1, 60000)")
                .param(door)
                .update();
        for (int i = 0; i < 500; i++) {
            limits.enter(TWICE, door, "comer " + i);
        }

        assertThat(kept()).isLessThanOrEqualTo(SenderLimits.MOST_SENDERS + 500);
        clock.forward(Duration.ofHours(2));
        for (int i = 0; i < 500; i++) {
            limits.enter(TWICE, door, "later " + i);
        }
        assertThat(kept()).isLessThanOrEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:0db8:1:2:ffff:0:0:2, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "2001:db8::1, 2001:db8::2, true",
        "[2001:db8::1], 2001:db8::1%eth0, true",
        "::ffff:10.0.0.1, 10.0.0.1, true",
        "10.0.0.1:4001, 10.0.0.1:4002, true",
        "[2001:db8::1]:4001, 2001:db8::2, true",
        "10.0.0.1, 10.0.0.2, false"
    })
    void seesOneSenderBehindTheAddressesOfOneConnection(String one, String other, boolean same) {
        assertThat(SenderAddress.of(one).equals(SenderAddress.of(other))).isEqualTo(same);
    }

    private int kept() {
        return database.sql("select count(*) from sender_count where door = ?")
                .param(door)
                .query(Integer.class)
                .single();
    }
}
