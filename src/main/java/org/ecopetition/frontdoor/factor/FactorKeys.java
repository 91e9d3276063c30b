package org.ecopetition.frontdoor.factor;

import java.util.List;
import org.ecopetition.storage.encryption.FieldEncryption;
import org.ecopetition.storage.encryption.RotationPart;
import org.ecopetition.storage.encryption.UnsealedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Encrypts and opens the keys of second factors; each opens for its person alone. */
@Component
@RotationPart
class FactorKeys extends UnsealedRows {

    private final FieldEncryption encryption;

    FactorKeys(JdbcClient jdbc, FieldEncryption encryption) {
        super("second_factor", "secret", List.of("person"), FactorKeys::place, jdbc, encryption);
        this.encryption = encryption;
    }

    String encrypt(String key, String place) {
        return encryption.encrypt(key, place(place));
    }

    /** No code fits what it returns where the data key is lost, or the row was altered. */
    String open(String kept, String place) {
        return encryption.decryptIfSound(kept, place(place));
    }

    private static String place(String person) {
        return "second factor " + person;
    }
}
