package org.ecopetition.frontdoor.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * A code of six digits that changes every 30 seconds (RFC 6238 with HMAC-SHA-1, as all authenticator apps have it). The codes of
 * the step before and after are right too, because clocks differ.
 */
public final class OneTimeCode {

    /** As RFC 4226 recommends. */
    private static final int KEY_BYTES = 20;

    private static final int TOLERATED_STEPS = 1;
    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();

    private OneTimeCode() {}

    /** A new key in Base32. */
    static String freshKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return new Base32().encodeToString(key);
    }

    /** What an app reads from the QR code (Key URI Format); what it takes for granted is left out, so that the code stays coarse. */
    public static String address(String house, String person, String key) {
        return "otpauth://totp/%s?secret=%s&issuer=%s".formatted(encoded(person), key, encoded(house));
    }

    /**
     * The step of time whose code somebody typed.
     *
     * @param key in Base32; with what is none, as where the data key is lost, no code fits
     * @param after of this step and of those before no code counts any more
     */
    static OptionalLong step(String key, String typed, Instant now, long after) {
        String code = BETWEEN.matcher(typed).replaceAll("");
        boolean isKey = new Base32().decode(key).length > 0;
        if (!isKey || !CODE.matcher(code).matches()) {
            return OptionalLong.empty();
        }
        long present = now.getEpochSecond() / GENERATOR.getTimeStep().toSeconds();
        OptionalLong found = OptionalLong.empty();
        for (long step = present - TOLERATED_STEPS; step <= present + TOLERATED_STEPS; step++) {
            boolean isRight = MessageDigest.isEqual(at(key, step).getBytes(UTF_8), code.getBytes(UTF_8));
            found = isRight && step > after ? OptionalLong.of(step) : found;
        }
        return found;
    }

    private static String at(String key, long step) {
        Instant moment = Instant.ofEpochSecond(step * GENERATOR.getTimeStep().toSeconds());
        try {
            SecretKeySpec secret = new SecretKeySpec(new Base32().decode(key), GENERATOR.getAlgorithm());
            return GENERATOR.generateOneTimePasswordString(secret, moment, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
