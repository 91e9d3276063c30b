package org.ecopetition.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A setting that an administrator changed.
 *
 * @param subject UNIT, CALENDAR, PROGRAMME or TILE
 * @param entry the year, the code of the programme or region, or the id of the unit
 */
public record SettingChange(
        String subject,
        String entry,
        @Nullable String before,
        @Nullable String after,
        String person,
        Instant changedAt) {}
