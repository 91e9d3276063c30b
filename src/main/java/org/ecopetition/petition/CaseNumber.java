package org.ecopetition.petition;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ecopetition.petition.intake.RawNumber;

/**
 * The key under which everybody speaks of one petition (受理编号).
 *
 * <p>It is the number as issued or received when that number is safe in an address; an irregular number is carried with a
 * programme prefix and without characters that an address cannot hold. For example {@code D2YY202306280001}.
 *
 * @param value 1 to 64 letters, digits, dots, underscores or hyphens
 */
public record CaseNumber(String value) {

    private static final int LONGEST = 64;
    private static final Pattern SAFE = Pattern.compile("[\\p{L}\\p{N}._-]{1,64}");

    public CaseNumber {
        if (!SAFE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a case number: " + value);
        }
    }

    /** The key for a number as received: itself in the usual form, else with the programme in front and hyphens inside. */
    public static CaseNumber of(String raw, String programme) {
        return RawNumber.of(raw).isUsual() ? new CaseNumber(raw) : new CaseNumber(prefixed(raw, programme, LONGEST));
    }

    /** The key for a number whose own key another number has already: with a few signs of its fingerprint behind. */
    public static CaseNumber besides(String raw, String programme) {
        String fingerprint = UUID.nameUUIDFromBytes(raw.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
        return new CaseNumber(prefixed(raw, programme, LONGEST - 9) + "-" + fingerprint);
    }

    private static String prefixed(String raw, String programme, int longest) {
        String safe = programme + "-" + raw.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        return safe.substring(0, Math.min(longest, safe.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
