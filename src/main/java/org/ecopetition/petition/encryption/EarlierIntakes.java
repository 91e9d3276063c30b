package org.ecopetition.petition.encryption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ecopetition.petition.encryption.CallerWords.Column;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.redaction.CallerClues;
import org.ecopetition.storage.SealedRows;
import org.ecopetition.storage.encryption.EncryptedRows;
import org.ecopetition.storage.encryption.FieldEncryption;
import org.ecopetition.storage.encryption.LeftRows;
import org.ecopetition.storage.encryption.RotationPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Encrypts intake records anew, with all by which their callers are found. */
@Component
@RotationPart
class EarlierIntakes implements EncryptedRows {

    private final JdbcClient jdbc;
    private final CallerWords words;
    private final CallerHashes hashes;
    private final EarlierCallerKeys earlier;
    private final LeftRows left;

    EarlierIntakes(
            JdbcClient jdbc,
            CallerWords words,
            CallerHashes hashes,
            EarlierCallerKeys earlier,
            SealedRows sealed,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.words = words;
        this.hashes = hashes;
        this.earlier = earlier;
        this.left = new LeftRows(table(), "case_number", jdbc, sealed, transactions);
    }

    private record Kept(String number, String received, String proposed, Caller caller) {}

    @Override
    public final String table() {
        return "intake_record";
    }

    @Override
    public Step encryptSome(String after, int most) {
        return left.step(words.key(), after, most, this::encrypt);
    }

    /** Whether it could be. */
    private boolean encrypt(String number) {
        Kept kept = jdbc.sql("select * from intake_record where case_number = ?")
                .param(number)
                .query(this::opened)
                .single();
        if (kept.received().equals(FieldEncryption.UNREADABLE)) {
            return false;
        }
        Caller caller = kept.caller();
        jdbc.sql("update intake_record set received_text = ?, proposed_text = ?, caller_name = ?, caller_phone = ?,"
                        + " caller_address = ?, caller_digits = ?, caller_tail = ?, caller_begin = ?, data_key = ?"
                        + " where case_number = ?")
                .param(words.encrypt(Column.RECEIVED_TEXT, number, kept.received()))
                .param(words.encrypt(Column.PROPOSED_TEXT, number, kept.proposed()))
                .param(words.encryptIfAny(Column.CALLER_NAME, number, caller.name()))
                .param(words.encryptIfAny(Column.CALLER_PHONE, number, caller.phone()))
                .param(words.encryptIfAny(Column.CALLER_ADDRESS, number, caller.address()))
                .param(hashes.ofPhone(caller.phone()))
                .param(hashes.ofTail(caller.phone()))
                .param(hashes.ofName(caller.name()))
                .param(words.key())
                .param(number)
                .update();
        findAnew(number, caller);
        return true;
    }

    private void findAnew(String number, Caller caller) {
        Set<String> clues = CallerClues.of(caller);
        jdbc.sql("delete from caller_clue_due where case_number = ?")
                .param(number)
                .update();
        jdbc.sql("delete from caller_clue where case_number = ?").param(number).update();
        clues.forEach(clue -> jdbc.sql("insert into caller_clue (clue, case_number) values (?, ?)")
                .params(hashes.ofClue(clue), number)
                .update());
        if (caller.phone() != null) {
            List<Long> before = new ArrayList<>(hashes.keysOfPhone(caller.phone()));
            earlier.of(caller.phone()).ifPresent(before::add);
            jdbc.sql("update repeat_key set key_hash = :now where case_number = :number and key_hash in (:before)")
                    .param("now", hashes.keyOfPhone(caller.phone()))
                    .param("number", number)
                    .param("before", before)
                    .update();
        }
    }

    private Kept opened(ResultSet row, int index) throws SQLException {
        String number = row.getString("case_number");
        return new Kept(
                number,
                words.open(Column.RECEIVED_TEXT, number, row.getString("received_text")),
                words.open(Column.PROPOSED_TEXT, number, row.getString("proposed_text")),
                words.openCaller(
                        number,
                        row.getString("caller_name"),
                        row.getString("caller_phone"),
                        row.getString("caller_address")));
    }
}
