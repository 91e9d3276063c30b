package org.ecopetition.petition.encryption;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.ecopetition.petition.encryption.CallerWords.Column;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.intake.IntakeRecord;
import org.jspecify.annotations.Nullable;

/** An intake record as the database holds it: words encrypted, and the hashes by which the caller is found. */
@Entity
@Table(name = "intake_record")
@SuppressWarnings("UnusedVariable") // what is looked for is only written here
public class KeptIntake {

    @Id
    private String caseNumber;

    private String receivedText;
    private String proposedText;
    private @Nullable String callerName;
    private @Nullable String callerPhone;
    private @Nullable String callerAddress;
    private String clerk;

    private @Nullable String callerDigits;
    private @Nullable String callerTail;
    private @Nullable String callerBegin;

    private @Nullable String dataKey;
    private @Nullable LocalDate erasedOn;

    @SuppressWarnings("NullAway.Init")
    protected KeptIntake() {}

    public KeptIntake(IntakeRecord intake, CallerWords words, CallerHashes hashes) {
        this.caseNumber = intake.caseNumber();
        this.clerk = intake.clerk();
        this.receivedText = "";
        this.proposedText = "";
        hold(intake, words, hashes);
    }

    /** Encrypts what is put right. */
    public final void hold(IntakeRecord intake, CallerWords words, CallerHashes hashes) {
        Caller caller = intake.caller();
        receivedText = words.encrypt(Column.RECEIVED_TEXT, caseNumber, intake.receivedText());
        proposedText = words.encrypt(Column.PROPOSED_TEXT, caseNumber, intake.proposedText());
        callerName = words.encryptIfAny(Column.CALLER_NAME, caseNumber, caller.name());
        callerPhone = words.encryptIfAny(Column.CALLER_PHONE, caseNumber, caller.phone());
        callerAddress = words.encryptIfAny(Column.CALLER_ADDRESS, caseNumber, caller.address());
        callerDigits = hashes.ofPhone(caller.phone());
        callerTail = hashes.ofTail(caller.phone());
        callerBegin = hashes.ofName(caller.name());
        dataKey = words.key();
        erasedOn = null;
    }

    /** The record as it was taken down. */
    public IntakeRecord opened(CallerWords words) {
        return new IntakeRecord(
                caseNumber,
                words.open(Column.RECEIVED_TEXT, caseNumber, receivedText),
                words.open(Column.PROPOSED_TEXT, caseNumber, proposedText),
                words.openCaller(caseNumber, callerName, callerPhone, callerAddress),
                clerk,
                erasedOn);
    }
}
