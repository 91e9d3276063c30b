package org.ecopetition.evidence.attachment;

import java.util.Locale;
import org.ecopetition.storage.encryption.FieldEncryption;
import org.ecopetition.storage.encryption.KeysInUse;
import org.ecopetition.storage.encryption.RotationPart;
import org.springframework.stereotype.Component;

/** Encrypts and opens what is said of the files of intake records, which may name the caller; each opens in its own column of its row. */
@Component
@RotationPart
class AttachmentWords {

    private final FieldEncryption encryption;
    private final KeysInUse keys;

    AttachmentWords(FieldEncryption encryption, KeysInUse keys) {
        this.encryption = encryption;
        this.keys = keys;
    }

    /** A column with words that are encrypted. */
    enum Column {
        FILE_NAME,
        WITHDRAWAL_REASON;

        /** Its name in the database. */
        String inDatabase() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    String encrypt(Column column, String id, String words) {
        return encryption.encrypt(words, place(column, id));
    }

    String open(Column column, String id, String kept) {
        return encryption.decrypt(kept, place(column, id));
    }

    /** The name under which rows are encrypted now. */
    String key() {
        return keys.present();
    }

    private static String place(Column column, String id) {
        return "intake_attachment." + column.inDatabase() + ' ' + id;
    }
}
