package org.ecopetition.storage.original;

import java.util.Objects;
import java.util.stream.Stream;

/** The storage of the originals does not answer, or refuses: the same may succeed later. */
public class OriginalsAway extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 20;

    OriginalsAway(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether something failed because of it. */
    public static boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(OriginalsAway.class::isInstance);
    }
}
