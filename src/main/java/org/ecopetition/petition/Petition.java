package org.ecopetition.petition;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ecopetition.petition.intake.ListEntry;
import org.ecopetition.petition.intake.TransferDetails;
import org.jspecify.annotations.Nullable;

/** A citizen's complaint or an inspector's find, from registration to filing away (信访件). */
@Entity
public class Petition {

    /** Longest text as received, in characters: a letter is kept whole. */
    public static final int LONGEST_TEXT = 20_000;

    /** Longest problem text, in characters. */
    public static final int LONGEST_PROBLEM = 2000;

    @Id
    private String caseNumber;

    private String rawNumber;
    private Receipt receipt;
    private @Nullable String regionCode;
    private @Nullable String place;
    private @Nullable String problemText;

    @Enumerated(EnumType.STRING)
    private PetitionStatus status;

    private boolean keyItem;
    private @Nullable Integer batchNumber;
    private ListEntry listEntry;
    private @Nullable String passedOnTo;
    private @Nullable String repeatOf;
    private @Nullable String remark;
    private @Nullable String reply;
    private @Nullable Instant repliedAt;
    private @Nullable Instant closedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "allegation", joinColumns = @JoinColumn(name = "case_number"))
    @OrderBy("number")
    private List<AllegationRow> allegations = new ArrayList<>();

    @Version
    @Column(name = "version")
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Petition() {}

    Petition(
            CaseNumber caseNumber,
            String rawNumber,
            String programme,
            Channel channel,
            @Nullable Instant receivedAt,
            Instant now) {
        this.caseNumber = caseNumber.value();
        this.rawNumber = rawNumber;
        this.receipt = new Receipt(programme, channel, receivedAt, now);
        this.listEntry = new ListEntry(TransferDetails.NONE);
        this.status = PetitionStatus.REGISTERED;
    }

    public CaseNumber caseNumber() {
        return new CaseNumber(caseNumber);
    }

    /** The number as issued or received, whatever its form. */
    public String rawNumber() {
        return rawNumber;
    }

    Receipt receipt() {
        return receipt;
    }

    /** The code of the programme (督察轮次) it came in under. */
    public String programme() {
        return receipt.programme();
    }

    public Channel channel() {
        return receipt.channel();
    }

    /** When the call was taken or the letter arrived. */
    public @Nullable Instant receivedAt() {
        return receipt.receivedAt();
    }

    /** When it was entered here. */
    public Instant recordedAt() {
        return receipt.recordedAt();
    }

    /** Six digits, as typed: a foreign region is kept. */
    public @Nullable String regionCode() {
        return regionCode;
    }

    public @Nullable String place() {
        return place;
    }

    /** The problem without the caller; empty until somebody confirmed it. */
    public @Nullable String problemText() {
        return problemText;
    }

    public PetitionStatus status() {
        return status;
    }

    /** Whether a leader takes it in person (重点件). */
    public boolean keyItem() {
        return keyItem;
    }

    public @Nullable Integer batchNumber() {
        return batchNumber;
    }

    /** What the team's list said of it; the coordination group decides. */
    public ListEntry listEntry() {
        return listEntry;
    }

    public @Nullable String passedOnTo() {
        return passedOnTo;
    }

    /** The earlier petition it repeats or follows up. */
    public @Nullable CaseNumber repeatOf() {
        return repeatOf == null ? null : new CaseNumber(repeatOf);
    }

    public @Nullable String remark() {
        return remark;
    }

    /** What the petitioner is told. */
    public @Nullable String reply() {
        return reply;
    }

    public @Nullable Instant repliedAt() {
        return repliedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    /** The problems it is made of, in their order; empty until classified. */
    public List<Allegation> allegations() {
        return allegations.stream().map(AllegationRow::allegation).toList();
    }

    public Allegation allegation(int number) {
        return allegations().stream()
                .filter(allegation -> allegation.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no allegation " + number + " in " + caseNumber));
    }

    void locateAt(@Nullable String code, @Nullable String where) {
        regionCode = code == null ? regionCode : code;
        place = where == null ? place : where;
    }

    void listed(TransferDetails details) {
        listEntry = new ListEntry(details);
    }

    void confirmText(@Nullable String text) {
        problemText = text;
    }

    void classifiedAsEnvironmental(
            List<Allegation> problems, boolean key, @Nullable CaseNumber earlier, @Nullable String note) {
        mustBe(PetitionStatus.REGISTERED);
        allegations.clear();
        problems.forEach(problem -> allegations.add(new AllegationRow(problem)));
        keyItem = key;
        repeatOf = earlier == null ? null : earlier.value();
        remark = note;
        status = PetitionStatus.CLASSIFIED;
    }

    void classifiedAsForeign(String authority, @Nullable String note) {
        mustBe(PetitionStatus.REGISTERED);
        passedOnTo = authority;
        remark = note;
        status = PetitionStatus.CLASSIFIED;
    }

    void classifiedAsRepeat(CaseNumber earlier, @Nullable String note) {
        mustBe(PetitionStatus.REGISTERED);
        repeatOf = earlier.value();
        remark = note;
        status = PetitionStatus.CLASSIFIED;
    }

    void corrected(boolean key, @Nullable String code, @Nullable String where, List<Allegation> problems) {
        keyItem = key;
        regionCode = code;
        place = where;
        allegations.clear();
        problems.forEach(problem -> allegations.add(new AllegationRow(problem)));
    }

    void handedOff(@Nullable Integer batch) {
        mustBe(PetitionStatus.CLASSIFIED);
        if (batch != null) {
            batchNumber = batch;
        }
        status = PetitionStatus.HANDED_OFF;
    }

    void handOffsRecalled() {
        mustBe(PetitionStatus.HANDED_OFF);
        status = PetitionStatus.CLASSIFIED;
    }

    void passedOn() {
        mustBe(PetitionStatus.CLASSIFIED);
        status = PetitionStatus.PASSED_ON;
    }

    void merged() {
        mustBe(PetitionStatus.CLASSIFIED);
        status = PetitionStatus.MERGED;
    }

    void answered(String text, Instant now) {
        reply = text;
        repliedAt = now;
    }

    void closed(Instant now) {
        mustBe(PetitionStatus.HANDED_OFF);
        closedAt = now;
        status = PetitionStatus.CLOSED;
    }

    void withdrawn() {
        if (!status.open()) {
            throw wrongStatus();
        }
        status = PetitionStatus.WITHDRAWN;
    }

    void reopened() {
        mustBe(PetitionStatus.CLOSED);
        closedAt = null;
        status = PetitionStatus.CLASSIFIED;
    }

    private Refusal wrongStatus() {
        return new Refusal("petition.wrong-status", caseNumber, status);
    }

    private void mustBe(PetitionStatus expected) {
        if (status != expected) {
            throw wrongStatus();
        }
    }
}
