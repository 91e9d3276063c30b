package org.ecopetition.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody should know of without having a task of it.
 *
 * @param kind what it is
 * @param handOff the key of the hand-off it is about, if it is about one
 * @param happened when
 */
public record News(AlertKind kind, @Nullable String handOff, Instant happened) {

    String alertKey() {
        return kind + "." + (handOff == null ? "" : handOff + ".") + happened.toEpochMilli();
    }
}
