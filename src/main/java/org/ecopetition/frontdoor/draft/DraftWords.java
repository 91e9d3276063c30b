package org.ecopetition.frontdoor.draft;

import java.util.List;
import org.ecopetition.storage.encryption.FieldEncryption;
import org.ecopetition.storage.encryption.RotationPart;
import org.ecopetition.storage.encryption.UnsealedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Encrypts and opens drafts, which may name a caller; each opens for its person and form alone. */
@Component
@RotationPart
class DraftWords extends UnsealedRows {

    private final FieldEncryption encryption;

    DraftWords(JdbcClient jdbc, FieldEncryption encryption) {
        super("draft", "content", List.of("person", "place"), DraftWords::place, jdbc, encryption);
        this.encryption = encryption;
    }

    String encrypt(String content, String person, String place) {
        return encryption.encrypt(content, place(person + ' ' + place));
    }

    String open(String kept, String person, String place) {
        String content = encryption.decryptIfSound(kept, place(person + ' ' + place));
        return content.equals(FieldEncryption.UNREADABLE) ? "{}" : content;
    }

    private static String place(String key) {
        return "draft " + key;
    }
}
