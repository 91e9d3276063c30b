package org.ecopetition.petition.encryption;

import org.ecopetition.storage.encryption.FieldEncryption;
import org.ecopetition.storage.encryption.KeysInUse;
import org.ecopetition.storage.encryption.RotationPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Encrypts and opens what stood on an intake record before it was corrected; it opens for its field of its petition alone. */
@Component
@RotationPart
public class FormerWords {

    private final FieldEncryption encryption;
    private final KeysInUse keys;

    FormerWords(FieldEncryption encryption, KeysInUse keys) {
        this.encryption = encryption;
        this.keys = keys;
    }

    /** The words as the database is to hold them. */
    public String encrypt(String words, String caseNumber, String field) {
        return encryption.encrypt(words, place(caseNumber, field));
    }

    /** The words as they were. */
    public @Nullable String openIfAny(@Nullable String kept, String caseNumber, String field) {
        return kept == null ? null : encryption.decrypt(kept, place(caseNumber, field));
    }

    /** The name under which rows are encrypted now. */
    public String key() {
        return keys.present();
    }

    private static String place(String caseNumber, String field) {
        return "intake_correction." + field + " " + caseNumber;
    }
}
