package org.ecopetition.petition.encryption;

import java.util.List;
import org.ecopetition.storage.encryption.FieldEncryption;
import org.ecopetition.storage.encryption.RotationPart;
import org.ecopetition.storage.encryption.UnsealedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Encrypts and opens what later batches asked in addition, as it was received; it opens for its supplement alone. */
@Component
@RotationPart
public class SupplementWords extends UnsealedRows {

    private final FieldEncryption encryption;

    SupplementWords(JdbcClient jdbc, FieldEncryption encryption) {
        super("petition_supplement", "received_text", List.of("id"), SupplementWords::place, jdbc, encryption);
        this.encryption = encryption;
    }

    /** The words as the database is to hold them. */
    public String encrypt(String words, long supplement) {
        return encryption.encrypt(words, place(String.valueOf(supplement)));
    }

    /** The words as they were. */
    public String open(String kept, long supplement) {
        return encryption.decrypt(kept, place(String.valueOf(supplement)));
    }

    private static String place(String supplement) {
        return "petition_supplement.received_text " + supplement;
    }
}
