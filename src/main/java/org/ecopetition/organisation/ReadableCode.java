package org.ecopetition.organisation;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** A code of eight letters and digits that people copy from paper or hear on the telephone without mistaking one for another. */
public final class ReadableCode {

    /** No letters or digits that look or sound like others. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 8;
    private static final Pattern CODE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]");

    private ReadableCode() {}

    public static String draw(RandomGenerator random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** The code that somebody typed: small letters, blanks and hyphens do not matter; nothing where it is none. */
    public static Optional<String> in(String typed) {
        return Optional.of(BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT))
                .filter(code -> CODE.matcher(code).matches());
    }

    /** As it is written for people: two groups of four. */
    public static String shown(String code) {
        int half = LENGTH / 2;
        return code.length() == LENGTH ? code.substring(0, half) + "-" + code.substring(half) : code;
    }
}
