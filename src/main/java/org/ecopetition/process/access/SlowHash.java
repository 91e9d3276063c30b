package org.ecopetition.process.access;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * How passwords are kept today: PBKDF2-HMAC-SHA512 (RFC 8018) with a salt of its own, written as {@code <rounds>$<salt and hash in
 * hex>}, so that those kept with fewer rounds still open.
 */
final class SlowHash implements PasswordEncryptor {

    private static final String NAME = "pbkdf2-sha512";
    private static final int SALT_BYTES = 16;
    private static final Pattern KEPT = Pattern.compile("(\\d{1,8})\\$(\\p{XDigit}+)");

    /** As the engine writes them in front of which it puts the name. */
    private static final Pattern WITH_NAME = Pattern.compile("\\{" + NAME + "}(\\d{1,8})\\$.*");

    private final int rounds;

    SlowHash(int rounds) {
        this.rounds = rounds;
    }

    @Override
    public String encrypt(String password) {
        return rounds + "$" + encoder(rounds).encode(password);
    }

    @Override
    public boolean check(String password, String kept) {
        Matcher parts = KEPT.matcher(kept);
        return parts.matches() && encoder(Integer.parseInt(parts.group(1))).matches(password, parts.group(2));
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    /** Whether a hash is of another kind, or of fewer rounds than today's. */
    boolean isOutdated(String storedHash) {
        Matcher today = WITH_NAME.matcher(storedHash);
        return !today.matches() || Integer.parseInt(today.group(1)) < rounds;
    }

    private static Pbkdf2PasswordEncoder encoder(int rounds) {
        return new Pbkdf2PasswordEncoder("", SALT_BYTES, rounds, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);
    }
}
