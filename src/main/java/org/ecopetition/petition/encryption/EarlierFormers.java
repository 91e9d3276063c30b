package org.ecopetition.petition.encryption;

import org.ecopetition.storage.SealedRows;
import org.ecopetition.storage.encryption.EncryptedRows;
import org.ecopetition.storage.encryption.FieldEncryption;
import org.ecopetition.storage.encryption.LeftRows;
import org.ecopetition.storage.encryption.RotationPart;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Encrypts anew what stood on intake records before they were corrected. */
@Component
@RotationPart
class EarlierFormers implements EncryptedRows {

    private final JdbcClient jdbc;
    private final FormerWords words;
    private final LeftRows left;

    EarlierFormers(JdbcClient jdbc, FormerWords words, SealedRows sealed, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.words = words;
        this.left = new LeftRows(table(), "id", jdbc, sealed, transactions);
    }

    private record Kept(
            String number, String field, @Nullable String former) {}

    @Override
    public final String table() {
        return "intake_correction";
    }

    @Override
    public Step encryptSome(String after, int most) {
        return left.step(words.key(), after, most, this::encrypt);
    }

    private boolean encrypt(String id) {
        Kept kept = jdbc.sql("select case_number, field, former from intake_correction where id = ?")
                .param(Long.valueOf(id))
                .query((row, index) -> new Kept(row.getString(1), row.getString(2), row.getString(3)))
                .single();
        String former = words.openIfAny(kept.former(), kept.number(), kept.field());
        if (FieldEncryption.UNREADABLE.equals(former)) {
            return false;
        }
        jdbc.sql("update intake_correction set former = ?, data_key = ? where id = ?")
                .param(former == null ? null : words.encrypt(former, kept.number(), kept.field()))
                .param(words.key())
                .param(Long.valueOf(id))
                .update();
        return true;
    }
}
