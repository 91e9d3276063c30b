package org.ecopetition.petition;

import java.util.regex.Pattern;

/**
 * The key under which everybody speaks of one petition (受理编号).
 *
 * <p>It is the number as issued or received when that number is safe in an address; an irregular number is carried with a
 * programme prefix and without characters that an address cannot hold. For example {@code D2YY202306280001}.
 *
 * @param value 1 to 64 letters, digits, dots, underscores or hyphens
 */
public record CaseNumber(String value) {

    private static final Pattern SAFE = Pattern.compile("[\\p{L}\\p{N}._-]{1,64}");

    public CaseNumber {
        if (!SAFE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a case number: " + value);
        }
    }

    /** The key for a number as received: itself when it is safe, else with the programme in front and hyphens inside. */
    static CaseNumber of(String raw, String programme) {
        if (SAFE.matcher(raw).matches()) {
            return new CaseNumber(raw);
        }
        String safe = programme + "-" + raw.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        return new CaseNumber(safe.length() > 64 ? safe.substring(0, 64) : safe);
    }

    @Override
    public String toString() {
        return value;
    }
}
