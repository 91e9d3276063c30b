package org.ecopetition.petition.encryption;

import java.util.List;
import org.ecopetition.storage.encryption.EncryptedRows;
import org.ecopetition.storage.encryption.FieldEncryption;
import org.ecopetition.storage.encryption.RotationPart;
import org.ecopetition.storage.encryption.UnsealedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Encrypts and opens what later batches asked in addition, as it was received; it opens for its supplement alone. */
@Component
@RotationPart
public class SupplementWords implements EncryptedRows {

    private final FieldEncryption encryption;
    private final UnsealedRows rows;

    SupplementWords(JdbcClient jdbc, FieldEncryption encryption) {
        this.encryption = encryption;
        this.rows = new UnsealedRows(
                "petition_supplement", "received_text", List.of("id"), SupplementWords::place, jdbc, encryption);
    }

    /** The words as the database is to hold them. */
    public String encrypt(String words, long supplement) {
        return encryption.encrypt(words, place(String.valueOf(supplement)));
    }

    /** The words as they were. */
    public String open(String kept, long supplement) {
        return encryption.decrypt(kept, place(String.valueOf(supplement)));
    }

    @Override
    public List<String> unopened() {
        return rows.unopened();
    }

    @Override
    public String table() {
        return rows.table();
    }

    @Override
    public Step encryptSome(String after, int most) {
        return rows.encryptSome(after, most);
    }

    private static String place(String supplement) {
        return "petition_supplement.received_text " + supplement;
    }
}
