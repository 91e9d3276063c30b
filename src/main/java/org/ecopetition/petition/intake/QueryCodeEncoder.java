package org.ecopetition.petition.intake;

import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/** How query codes are kept: by bcrypt today, and as those issued before were, until they are used. */
final class QueryCodeEncoder {

    private static final String TODAYS = "bcrypt";
    private static final String EARLIER = "pbkdf2";

    /** What OWASP asks at least and Spring Security uses; about 70 ms of one core, which strangers who guess cost as well. */
    private static final int STRENGTH = 10;

    private static final int EARLIER_ROUNDS = 20_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** What a code is compared with when there is nothing to compare it with; nothing is known that fits. */
    private static final String NOBODYS = "{%s}$2a$%02d$%s".formatted(TODAYS, STRENGTH, ".".repeat(53));

    private static final String NOBODYS_EARLIER = "{%s}%s".formatted(EARLIER, "00".repeat(SALT_BYTES + HASH_BYTES));

    private final PasswordEncoder encoders = new DelegatingPasswordEncoder(
            TODAYS,
            Map.of(
                    TODAYS, new BCryptPasswordEncoder(STRENGTH),
                    EARLIER,
                            new Pbkdf2PasswordEncoder(
                                    "", SALT_BYTES, EARLIER_ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));

    String encode(String code) {
        return encoders.encode(code);
    }

    /** Whether a code is the one kept. It costs the same whatever is kept, or nothing: one comparison of each kind. */
    boolean fits(String code, Optional<String> kept) {
        String compared = kept.orElse(NOBODYS);
        boolean isKept = encoders.matches(code, compared);
        boolean isNobodys = encoders.matches(code, isOutdated(compared) ? NOBODYS : NOBODYS_EARLIER);
        return isKept && !isNobodys && kept.isPresent();
    }

    /** Whether a code is kept in an earlier way than today's. */
    boolean isOutdated(String kept) {
        return encoders.upgradeEncoding(kept);
    }
}
