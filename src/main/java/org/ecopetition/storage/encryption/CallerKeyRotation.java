package org.ecopetition.storage.encryption;

import java.util.Set;
import org.springframework.stereotype.Component;

/** Another data key: made where the keys lie in a file, and everything encrypted anew with it. */
@Component
@RotationPart
public class CallerKeyRotation {

    private final DataKeys keys;
    private final KeysInUse inUse;
    private final EncryptingAnew encrypting;

    CallerKeyRotation(DataKeys keys, KeysInUse inUse, EncryptingAnew encrypting) {
        this.keys = keys;
        this.inUse = inUse;
        this.encrypting = encrypting;
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
        if (others.isEmpty()) {
            makeAnother();
        }
        EncryptingAnew.Result result = encrypting.all();
        return new Outcome(inUse.present(), !others.isEmpty(), result.done(), result.left());
    }

    private void makeAnother() {
        if (keys.isGiven()) {
            throw new IllegalStateException("everything is encrypted with the first key of eco-petition.data-key.keys:"
                    + " put a new one before it, at every node, and start the command again");
        }
        inUse.enterPresent();
        keys.make();
    }
}
