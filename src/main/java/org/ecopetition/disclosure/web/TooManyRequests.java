package org.ecopetition.disclosure.web;

import java.time.Duration;

/** How long somebody has to wait whom a public door turns away because they came too often. */
final class TooManyRequests {

    private TooManyRequests() {}

    /** For the header {@code Retry-After}: whole seconds, at least one. */
    static String seconds(Duration wait) {
        return String.valueOf(wait.toSeconds() + 1);
    }

    /** For people: whole minutes, at least one. */
    static String minutes(Duration wait) {
        return String.valueOf((wait.toSeconds() + 60) / 60);
    }
}
