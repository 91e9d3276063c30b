package org.ecopetition.handoff;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopetition.petition.CaseNumber;

/**
 * The key of one hand-off: the case number of its petition, a hyphen and two digits, for example
 * {@code D2YY202306280001-01}.
 */
public record HandOffKey(String value) {

    private static final Pattern FORM = Pattern.compile("(.+)-(\\d{2})");

    public HandOffKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a hand-off key: " + value);
        }
    }

    /** The key of the n-th hand-off of a petition, counted from 1. */
    public static HandOffKey of(CaseNumber caseNumber, int number) {
        return new HandOffKey("%s-%02d".formatted(caseNumber.value(), number));
    }

    /**
     * The case number in the key of any process.
     *
     * @param key of a hand-off, or a case number, which stays as it is
     */
    public static String caseOf(String key) {
        Matcher matcher = FORM.matcher(key);
        return matcher.matches() ? matcher.group(1) : key;
    }

    /** The petition this hand-off belongs to. */
    public CaseNumber caseNumber() {
        Matcher matcher = FORM.matcher(value);
        if (!matcher.matches()) {
            throw new IllegalStateException(value);
        }
        return new CaseNumber(matcher.group(1));
    }

    /** Which of the petition's hand-offs it is, counted from 1. */
    public int number() {
        return Integer.parseInt(value.substring(value.length() - 2));
    }

    @Override
    public String toString() {
        return value;
    }
}
