package org.ecopetition.frontdoor.draft;

import java.util.List;
import org.ecopetition.storage.encryption.EncryptedRows;
import org.ecopetition.storage.encryption.FieldEncryption;
import org.ecopetition.storage.encryption.RotationPart;
import org.ecopetition.storage.encryption.UnsealedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Encrypts and opens drafts, which may name a caller; each opens for its person and form alone. */
@Component
@RotationPart
class DraftWords implements EncryptedRows {

    private final FieldEncryption encryption;
    private final UnsealedRows rows;

    DraftWords(JdbcClient jdbc, FieldEncryption encryption) {
        this.encryption = encryption;
        this.rows =
                new UnsealedRows("draft", "content", List.of("person", "place"), DraftWords::place, jdbc, encryption);
    }

    String encrypt(String content, String person, String place) {
        return encryption.encrypt(content, place(person + ' ' + place));
    }

    String open(String kept, String person, String place) {
        String content = encryption.decryptIfSound(kept, place(person + ' ' + place));
        return content.equals(FieldEncryption.UNREADABLE) ? "{}" : content;
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

    private static String place(String key) {
        return "draft " + key;
    }
}
