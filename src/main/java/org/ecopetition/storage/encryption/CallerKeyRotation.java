package org.ecopetition.storage.encryption;

import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Another data key: made where the keys lie in a file, and everything encrypted anew with it. */
@Component
@RotationPart
public class CallerKeyRotation {

    private final DataKeys keys;
    private final KeysInUse inUse;
    private final EncryptingAnew encrypting;
    private final Duration settling;

    CallerKeyRotation(
            DataKeys keys,
            KeysInUse inUse,
            EncryptingAnew encrypting,
            @Value("${eco-petition.data-key.settling}") Duration settling,
            @Value("${spring.datasource.url}") String database) {
        this.keys = keys;
        this.inUse = inUse;
        this.encrypting = encrypting;
        // the embedded database lets nobody else in
        this.settling = database.startsWith("jdbc:h2:") ? Duration.ZERO : settling;
    }

    /**
     * What was done.
     *
     * @param key the name of the key with which everything is encrypted
     * @param resumed whether an earlier rotation was gone on with, instead of making another key
     * @param done how many rows were encrypted anew
     * @param left how many could not be
     */
    public record Outcome(String key, boolean resumed, int done, int left) {}

    /**
     * Does it, or goes on with it.
     *
     * @throws IllegalStateException when there is no key yet, none that is newer, or one is missing
     */
    public Outcome rotate() {
        if (!inUse.missing().isEmpty()) {
            throw new IllegalStateException(
                    "the data key " + inUse.missing() + ", with which rows are encrypted, is missing");
        }
        if (keys.present().isEmpty()) {
            throw new IllegalStateException(
                    "there is no data key yet; the first start makes it, or see docs/operation.md");
        }
        Set<String> others = inUse.others();
        others.removeAll(keys.lost());
        boolean isResumed = !others.isEmpty() || keys.isGiven();
        if (!isResumed) {
            inUse.enterPresent();
            keys.make();
        }
        EncryptingAnew.Result result = encrypting.all(settling);
        if (others.isEmpty() && isResumed && result.done() + result.left() == 0) {
            throw new IllegalStateException("everything is encrypted with the first key of eco-petition.data-key.keys:"
                    + " put a new one before it, at every node, and start the command again");
        }
        return new Outcome(inUse.present(), isResumed, result.done(), result.left());
    }
}
