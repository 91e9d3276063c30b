package org.ecopetition.planted;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands out what may be missing in a box. */
class BoxesItsPlace {

    private @Nullable String place;

    Optional<String> place() {
        return Optional.ofNullable(place);
    }
}
