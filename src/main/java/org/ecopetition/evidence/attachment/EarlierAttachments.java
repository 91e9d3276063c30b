package org.ecopetition.evidence.attachment;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.ecopetition.evidence.attachment.AttachmentWords.Column;
import org.ecopetition.storage.SealedRows;
import org.ecopetition.storage.encryption.CallerFiles;
import org.ecopetition.storage.encryption.EncryptedRows;
import org.ecopetition.storage.encryption.FieldEncryption;
import org.ecopetition.storage.encryption.LeftRows;
import org.ecopetition.storage.encryption.RotationPart;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Encrypts the files of intake records anew, and what is said of them; what lies among evidence from before is taken out. */
@Component
@RotationPart
class EarlierAttachments implements EncryptedRows {

    private static final Logger log = LoggerFactory.getLogger(EarlierAttachments.class);

    /** What was brought within may just be becoming evidence too; the sweep takes it later. */
    private static final Duration NEW = Duration.ofDays(1);

    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final AttachmentWords words;
    private final CallerFiles files;
    private final LeftRows left;
    private final Clock clock;

    EarlierAttachments(
            JdbcClient jdbc,
            AttachmentWords words,
            CallerFiles files,
            SealedRows sealed,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.words = words;
        this.files = files;
        this.clock = clock;
        this.left = new LeftRows(table(), "case_number", jdbc, sealed, transactions);
    }

    private record Kept(
            String id,
            String sha256,
            String fileName,
            @Nullable String withdrawalReason) {}

    @Override
    public final String table() {
        return "intake_attachment";
    }

    @Override
    public Step encryptSome(String after, int most) {
        int some = Math.min(most, AT_ONCE);
        // files take their time, and the rows are locked in the step: it finds them done
        jdbc.sql("select sha256 from intake_attachment where case_number > ? and (data_key is null or data_key <> ?)"
                        + " order by case_number fetch first " + some + " rows only")
                .params(after, words.key())
                .query(String.class)
                .list()
                .forEach(this::encryptFile);
        return left.step(words.key(), after, some, this::encrypt);
    }

    private boolean encrypt(String number) {
        List<Kept> rows = jdbc.sql("select id, sha256, file_name, withdrawal_reason from intake_attachment"
                        + " where case_number = ? and (data_key is null or data_key <> ?)")
                .params(number, words.key())
                .query(Kept.class)
                .list();
        boolean isWhole = true;
        for (Kept row : rows) {
            isWhole &= encrypt(row);
        }
        return isWhole;
    }

    private boolean encrypt(Kept row) {
        String name = words.open(Column.FILE_NAME, row.id(), row.fileName());
        if (name.equals(FieldEncryption.UNREADABLE) || !encryptFile(row.sha256())) {
            return false;
        }
        String reason = row.withdrawalReason() == null
                ? null
                : words.encrypt(
                        Column.WITHDRAWAL_REASON,
                        row.id(),
                        words.open(Column.WITHDRAWAL_REASON, row.id(), row.withdrawalReason()));
        jdbc.sql("update intake_attachment set file_name = ?, withdrawal_reason = ?, data_key = ? where id = ?")
                .params(words.encrypt(Column.FILE_NAME, row.id(), name), reason, words.key(), row.id())
                .update();
        return true;
    }

    private boolean encryptFile(String sha256) {
        try {
            if (!files.encryptAnew(sha256)) {
                return false;
            }
            if (!isEvidence(sha256)) {
                files.dropPlain(sha256, clock.instant().minus(NEW));
            }
            return true;
        } catch (IOException unread) {
            log.warn("a file of an intake record does not open: {}", unread.getMessage());
            return false;
        }
    }

    private boolean isEvidence(String sha256) {
        return jdbc.sql("select count(*) from evidence_piece where sha256 = ?")
                        .param(sha256)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
