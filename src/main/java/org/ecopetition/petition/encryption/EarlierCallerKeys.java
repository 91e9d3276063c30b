package org.ecopetition.petition.encryption;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.storage.encryption.LookupHashes;
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
        return callers.hasPlainRows()
                ? Optional.of(ByteBuffer.wrap(LookupHashes.mac(secret(), Caller.digitsOf(phone)))
                        .getLong())
                : Optional.empty();
    }

    private SecretKeySpec secret() {
        SecretKeySpec known = secret;
        if (known == null) {
            String text = jdbc.sql("select secret from repeat_secret where id = 1")
                    .query(String.class)
                    .single();
            known = new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), LookupHashes.ALGORITHM);
            secret = known;
        }
        return known;
    }
}
