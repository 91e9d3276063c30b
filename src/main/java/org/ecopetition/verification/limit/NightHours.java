package org.ecopetition.verification.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The hours that count as night for noise (夜间): 22:00 to 06:00, as GB 3096-2008 3.4, 3.5 and GB 12348-2008 3.5, 3.6 take them from the
 * law on noise pollution, unless the people's government of a county divides the day otherwise.
 *
 * @param from when night begins
 * @param until when it ends
 * @param regions hours of single counties, by their region code of six digits
 */
@Validated
@ConfigurationProperties("eco-petition.night-hours")
public record NightHours(
        @NotNull @DefaultValue("22:00") LocalTime from,
        @NotNull @DefaultValue("06:00") LocalTime until,
        @NotNull @DefaultValue Map<String, @Valid Night> regions) {

    /**
     * The night of one county.
     *
     * @param from when it begins
     * @param until when it ends
     */
    public record Night(@NotNull LocalTime from, @NotNull LocalTime until) {

        /** When it begins, in minutes of the day. */
        public int fromMinute() {
            return (int) Duration.between(LocalTime.MIN, from).toMinutes();
        }

        /** How many minutes it lasts. */
        public int minutes() {
            long minutes = Duration.between(from, until).toMinutes();
            return (int) (minutes > 0 ? minutes : minutes + Duration.ofDays(1).toMinutes());
        }

        /** The part of the day that a time lies in. */
        public Period partAt(LocalTime time) {
            boolean begun = !time.isBefore(from);
            boolean unfinished = time.isBefore(until);
            boolean night = from.isBefore(until) ? begun && unfinished : begun || unfinished;
            return night ? Period.NIGHT : Period.DAY;
        }
    }

    /** The night of a county, or the usual one where it has none of its own. */
    public Night in(String regionCode) {
        return regions.getOrDefault(regionCode, new Night(from, until));
    }
}
