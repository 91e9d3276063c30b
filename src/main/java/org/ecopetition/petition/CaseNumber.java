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

    @Override
    public String toString() {
        return value;
    }
}
