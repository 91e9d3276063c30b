package org.ecopetition.petition.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.ecopetition.petition.CaseNumber;
import org.jspecify.annotations.Nullable;

/** What was said and by whom, as taken down: the only place where the caller stands. */
@Entity
public class IntakeRecord {

    @Id
    private String caseNumber;

    private String receivedText;
    private String proposedText;
    private @Nullable String callerName;
    private @Nullable String callerPhone;

    /** What the number is looked for by. */
    @SuppressWarnings("UnusedVariable") // only written here
    private @Nullable String callerDigits;

    private @Nullable String callerAddress;
    private String clerk;

    @SuppressWarnings("NullAway.Init")
    protected IntakeRecord() {}

    public IntakeRecord(CaseNumber caseNumber, String receivedText, String proposedText, Caller caller, String clerk) {
        this.caseNumber = caseNumber.value();
        this.receivedText = receivedText;
        this.proposedText = proposedText;
        this.clerk = clerk;
        cameFrom(caller);
    }

    /** Puts right what was said and by whom. */
    void correct(String text, String proposal, Caller caller) {
        receivedText = text;
        proposedText = proposal;
        cameFrom(caller);
    }

    private void cameFrom(Caller caller) {
        callerName = caller.name();
        callerPhone = caller.phone();
        callerDigits = caller.phone() == null ? null : Caller.digitsOf(caller.phone());
        callerAddress = caller.address();
    }

    public String caseNumber() {
        return caseNumber;
    }

    /** The words as received, which may name the caller. */
    public String receivedText() {
        return receivedText;
    }

    /** The problem without what looks like personal data; a person confirms it before it leaves. */
    public String proposedText() {
        return proposedText;
    }

    public Caller caller() {
        return new Caller(callerName, callerPhone, callerAddress);
    }

    /** The person who took it down. */
    public String clerk() {
        return clerk;
    }
}
