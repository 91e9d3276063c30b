package org.ecopetition.petition.encryption;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.storage.encryption.RotationPart;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hashes of callers' numbers from before they were made with a key of the house: their secret stood in the database. */
@Component
@RotationPart
public class EarlierCallerKeys {

    private final JdbcClient jdbc;
    private final CallerHashes callers;
    private volatile @Nullable SecretKeySpec secret;

    EarlierCallerKeys(JdbcClient jdbc, CallerHashes callers) {
        this.jdbc = jdbc;
        this.callers = callers;
    }

    /** That of a number, while rows of before may stand so. */
    public Optional<Long> of(String phone) {
        return callers.hasPlainRows() ? Optional.of(hashed(Caller.digitsOf(phone))) : Optional.empty();
    }

    private long hashed(String digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret());
            return ByteBuffer.wrap(mac.doFinal(digits.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SecretKeySpec secret() {
        SecretKeySpec known = secret;
        if (known == null) {
            String text = jdbc.sql("select secret from repeat_secret where id = 1")
                    .query(String.class)
                    .single();
            known = new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
            secret = known;
        }
        return known;
    }
}
