package org.ecopetition.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.ecopetition.process.Wire.Reply;

/** A phone with an app that shows one-time codes for the key of one account. */
public record Authenticator(String key, Clock clock) {

    private static final Pattern KEY = Pattern.compile("<code id=\"key\">([A-Z2-7 ]+)</code>");

    /** Takes the key that a page shows. */
    public static Authenticator of(Reply page, Clock clock) {
        Matcher key = KEY.matcher(page.body());
        assertThat(key.find()).as(page.body()).isTrue();
        return new Authenticator(key.group(1).replace(" ", ""), clock);
    }

    public String code() {
        return code(Duration.ZERO);
    }

    public String code(Duration later) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(new Base32().decode(key), "HmacSHA1"),
                            clock.instant().plus(later));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A code that is not right now, nor about now. */
    public String wrong() {
        return code(Duration.ofHours(7));
    }
}
