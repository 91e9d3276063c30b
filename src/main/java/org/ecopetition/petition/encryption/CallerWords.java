package org.ecopetition.petition.encryption;

import org.ecopetition.petition.intake.Caller;
import org.ecopetition.storage.encryption.FieldEncryption;
import org.ecopetition.storage.encryption.KeysInUse;
import org.ecopetition.storage.encryption.RotationPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Encrypts and opens the words of an intake record; each opens in its own column of its own petition alone. */
@Component
@RotationPart
public class CallerWords {

    private final FieldEncryption encryption;
    private final KeysInUse keys;

    CallerWords(FieldEncryption encryption, KeysInUse keys) {
        this.encryption = encryption;
        this.keys = keys;
    }

    /** A column of the intake record with words that are encrypted. */
    public enum Column {
        RECEIVED_TEXT,
        PROPOSED_TEXT,
        CALLER_NAME,
        CALLER_PHONE,
        CALLER_ADDRESS
    }

    /** The words as the database is to hold them. */
    public String encrypt(Column column, String caseNumber, String words) {
        return encryption.encrypt(words, place(column, caseNumber));
    }

    /** The words as they were. */
    public String open(Column column, String caseNumber, String kept) {
        return encryption.decrypt(kept, place(column, caseNumber));
    }

    /** As {@link #encrypt}, where there may be no words. */
    public @Nullable String encryptIfAny(Column column, String caseNumber, @Nullable String words) {
        return words == null ? null : encrypt(column, caseNumber, words);
    }

    /** The caller as the record names them. */
    public Caller openCaller(
            String caseNumber, @Nullable String name, @Nullable String phone, @Nullable String address) {
        return new Caller(
                openIfAny(Column.CALLER_NAME, caseNumber, name),
                openIfAny(Column.CALLER_PHONE, caseNumber, phone),
                openIfAny(Column.CALLER_ADDRESS, caseNumber, address));
    }

    /** As {@link #open}, where there may be no words. */
    public @Nullable String openIfAny(Column column, String caseNumber, @Nullable String kept) {
        return kept == null ? null : open(column, caseNumber, kept);
    }

    /** The name under which rows are encrypted now. */
    public String key() {
        return keys.present();
    }

    private static String place(Column column, String caseNumber) {
        return "intake_record." + column + " " + caseNumber;
    }
}
