package org.ecopetition.verification;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The hours that count as night for noise (夜间), 22:00 to 06:00 unless a county sets others.
 *
 * @param from when night begins
 * @param until when it ends
 * @param units hours of single counties, by the id of their unit
 */
@Validated
@ConfigurationProperties("eco-petition.night-hours")
public record NightHours(
        @NotNull @DefaultValue("22:00") LocalTime from,
        @NotNull @DefaultValue("06:00") LocalTime until,
        @NotNull @DefaultValue Map<String, Hours> units) {

    /** The night of one county. */
    public record Hours(
            @NotNull LocalTime from, @NotNull LocalTime until) {

        boolean cover(LocalTime time) {
            return from.isBefore(until)
                    ? !time.isBefore(from) && time.isBefore(until)
                    : !time.isBefore(from) || time.isBefore(until);
        }
    }

    /** The part of the day that a time lies in. */
    Period periodAt(LocalTime time, String unit) {
        return units.getOrDefault(unit, new Hours(from, until)).cover(time) ? Period.NIGHT : Period.DAY;
    }
}
