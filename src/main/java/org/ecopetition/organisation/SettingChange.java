package org.ecopetition.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A setting that an administrator changed.
 *
 * @param subject CALENDAR, PROGRAMME or TILE
 * @param entry the year, or the code of the programme or region
 */
public record SettingChange(
        String subject,
        String entry,
        @Nullable String before,
        @Nullable String after,
        String person,
        Instant changedAt) {}
