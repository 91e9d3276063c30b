package org.ecopetition.petition.encryption;

import java.util.Locale;
import org.ecopetition.storage.encryption.FieldEncryption;
import org.ecopetition.storage.encryption.KeysInUse;
import org.ecopetition.storage.encryption.RotationPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Encrypts and opens the rows of transfer lists on their way in; each opens in its own column of its own line alone. */
@Component
@RotationPart
public class ImportRowWords {

    private final FieldEncryption words;
    private final KeysInUse keys;

    ImportRowWords(FieldEncryption words, KeysInUse keys) {
        this.words = words;
        this.keys = keys;
    }

    /** A column in which words of a row may stand. */
    public enum Column {
        REASON,
        EXCERPT,
        UNREAD
    }

    /** The words as the database is to hold them. */
    public @Nullable String encryptIfAny(Column column, String id, int line, @Nullable String plain) {
        return words.encryptIfAny(plain, place(column, id, line));
    }

    /** The words as they were. */
    public @Nullable String openIfAny(Column column, String id, int line, @Nullable String kept) {
        return words.decryptIfAny(kept, place(column, id, line));
    }

    /** The name under which lists are encrypted now. */
    public String key() {
        return keys.present();
    }

    private static String place(Column column, String id, int line) {
        return "transfer_import_row." + column.name().toLowerCase(Locale.ROOT) + ' ' + id + ' ' + line;
    }
}
