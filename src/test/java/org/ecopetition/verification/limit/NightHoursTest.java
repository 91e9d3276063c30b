package org.ecopetition.verification.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The hours that count as night, in general and where a county sets others. */
class NightHoursTest {

    private static final NightHours HOURS = new Binder(new MapConfigurationPropertySource(Map.of(
                    "eco-petition.night-hours.regions.430921.from", "23:00",
                    "eco-petition.night-hours.regions.430921.until", "05:00",
                    "eco-petition.night-hours.regions.430922.from", "00:00",
                    "eco-petition.night-hours.regions.430922.until", "07:00")))
            .bindOrCreate("eco-petition.night-hours", NightHours.class);

    @ParameterizedTest
    @CsvSource({"430903, 1320, 480", "430921, 1380, 360", "430922, 0, 420"})
    void tellFormsWhenItBeginsAndHowLongItLasts(String region, int from, int minutes) {
        assertThat(HOURS.in(region).fromMinute()).isEqualTo(from);
        assertThat(HOURS.in(region).minutes()).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({
        "430903, 21:59, DAY",
        "430903, 22:00, NIGHT",
        "430903, 05:59, NIGHT",
        "430903, 06:00, DAY",
        "430921, 22:30, DAY",
        "430921, 23:00, NIGHT",
        "430921, 05:30, DAY",
        "430922, 23:30, DAY",
        "430922, 00:00, NIGHT",
        "430922, 06:59, NIGHT",
        "430922, 07:00, DAY"
    })
    void tellTheCountysNight(String region, LocalTime time, Period part) {
        assertThat(HOURS.in(region).partAt(time)).isEqualTo(part);
    }
}
