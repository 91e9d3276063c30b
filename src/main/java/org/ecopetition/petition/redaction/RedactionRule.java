package org.ecopetition.petition.redaction;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecopetition.petition.redaction.Redacted.Kind;

/** One form that personal data have, and what is written in its place. */
record RedactionRule(Kind kind, Pattern pattern, String replacement) {

    RedactionRule(Kind kind, String expression, String replacement) {
        this(kind, Pattern.compile(expression), replacement);
    }

    /** Where a text has this form. */
    Stream<Place> in(String text) {
        return pattern.matcher(text).results().map(this::place);
    }

    private Place place(MatchResult found) {
        boolean part = found.groupCount() > 0;
        return new Place(
                part ? found.start(1) : found.start(), part ? found.end(1) : found.end(), kind, replacement, false);
    }

    /**
     * A place in a text that is to be replaced.
     *
     * @param callers whether it is known to be the caller's own
     */
    record Place(int from, int to, Kind kind, String replacement, boolean callers) {}
}
