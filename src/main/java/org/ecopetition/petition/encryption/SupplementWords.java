package org.ecopetition.petition.encryption;

import java.util.List;
import org.ecopetition.storage.encryption.EncryptedRows;
import org.ecopetition.storage.encryption.FieldEncryption;
import org.ecopetition.storage.encryption.RotationPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Encrypts and opens what later batches asked in addition, as it was received; it opens for its supplement alone. */
@Component
@RotationPart
public class SupplementWords implements EncryptedRows {

    private final JdbcClient jdbc;
    private final FieldEncryption encryption;

    SupplementWords(JdbcClient jdbc, FieldEncryption encryption) {
        this.jdbc = jdbc;
        this.encryption = encryption;
    }

    private record Kept(long id, String receivedText) {}

    /** The words as the database is to hold them. */
    public String encrypt(String words, long supplement) {
        return encryption.encrypt(words, place(supplement));
    }

    /** The words as they were. */
    public String open(String kept, long supplement) {
        return encryption.decrypt(kept, place(supplement));
    }

    @Override
    public String table() {
        return "petition_supplement";
    }

    @Override
    public Step encryptSome(String after, int most) {
        List<Kept> some = jdbc.sql("select id, received_text from petition_supplement where received_text not like ?"
                        + " and id > ? order by id fetch first " + most + " rows only")
                .params(encryption.presentPattern(), Long.valueOf(after.isEmpty() ? "0" : after))
                .query(Kept.class)
                .list();
        if (some.isEmpty()) {
            return Step.NONE;
        }
        List<String> left = some.stream()
                .filter(kept -> !isEncryptedAnew(kept))
                .map(kept -> String.valueOf(kept.id()))
                .toList();
        return new Step(String.valueOf(some.get(some.size() - 1).id()), some.size() - left.size(), left);
    }

    private boolean isEncryptedAnew(Kept kept) {
        return encryption
                .encryptAnew(kept.receivedText(), place(kept.id()))
                .map(words -> jdbc.sql("update petition_supplement set received_text = ? where id = ?"
                                + " and received_text = ?")
                        .params(words, kept.id(), kept.receivedText())
                        .update())
                .isPresent();
    }

    private static String place(long supplement) {
        return "petition_supplement.received_text " + supplement;
    }
}
