package org.ecopetition.briefing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;

/** One briefing (工作简报) of a round from its opening for a cut-off to its issue: frozen figures, content, number. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
public class Briefing {

    @Id
    private String briefingKey;

    private String programme;
    private Instant asOf;
    private Instant knownAt;

    @Enumerated(EnumType.STRING)
    private BriefingState state;

    private Instant newsDue;
    private String figures;
    private String content;
    private int contentVersion;
    private @Nullable Integer number;
    private @Nullable LocalDate documentDate;
    private @Nullable LocalDate approvedOn;
    private @Nullable String approvedBy;
    private @Nullable String rejectionReason;
    private @Nullable String editorNote;
    private @Nullable String handedInBy;
    private @Nullable String correctionReason;
    private String openedBy;
    private Instant openedAt;
    private @Nullable Instant issuedAt;

    /** None before it is kept, so that a second one with the same key is not taken for a change of the first. */
    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Briefing() {}

    Briefing(BriefingKey key, FrozenFigures figures, BriefingContent content, Instant newsDue, String person) {
        this.briefingKey = key.value();
        this.programme = key.programme();
        this.asOf = figures.cutoff();
        this.knownAt = Instant.parse(figures.knownAt());
        this.state = BriefingState.COLLECTING;
        this.newsDue = newsDue;
        this.figures = StoredJson.written(figures);
        this.content = StoredJson.written(content);
        this.openedBy = person;
        this.openedAt = this.knownAt;
    }

    public BriefingKey key() {
        return new BriefingKey(briefingKey);
    }

    public String programme() {
        return programme;
    }

    /** The cut-off (截至) of its figures in business time. */
    public Instant asOf() {
        return asOf;
    }

    /** When the figures were taken: what was entered later does not count. */
    public Instant knownAt() {
        return knownAt;
    }

    public BriefingState state() {
        return state;
    }

    /** Until when units write their news. */
    public Instant newsDue() {
        return newsDue;
    }

    public FrozenFigures figures() {
        return StoredJson.read(figures, FrozenFigures.class);
    }

    public BriefingContent content() {
        return StoredJson.read(content, BriefingContent.class);
    }

    /** How often the content was saved; whoever saves names the one that was read. */
    public int contentVersion() {
        return contentVersion;
    }

    /** 第N期, once a leader approved it. */
    public @Nullable Integer number() {
        return number;
    }

    /** The date it bears. */
    public @Nullable LocalDate documentDate() {
        return documentDate;
    }

    /** The day on which a leader approved it. */
    public @Nullable LocalDate approvedOn() {
        return approvedOn;
    }

    public @Nullable String approvedBy() {
        return approvedBy;
    }

    /** Why a leader sent it back last, until it is handed in again. */
    public @Nullable String rejectionReason() {
        return rejectionReason;
    }

    /** What the editor tells the leader. */
    public @Nullable String editorNote() {
        return editorNote;
    }

    /** Why the issue is to be put right, while a correction of it is on its way. */
    public @Nullable String correctionReason() {
        return correctionReason;
    }

    public String openedBy() {
        return openedBy;
    }

    void startEditing(BriefingContent draft) {
        mustBe(BriefingState.COLLECTING);
        state = BriefingState.EDITING;
        content = StoredJson.written(draft);
    }

    /** @param read the version of the content that the editor changed */
    void save(BriefingContent changed, int read) {
        mustBe(BriefingState.EDITING);
        if (read != contentVersion) {
            throw new Refusal("briefing.changed-meanwhile");
        }
        content = StoredJson.written(changed);
        contentVersion++;
    }

    void handIn(@Nullable String note, String person) {
        mustBe(BriefingState.EDITING);
        state = BriefingState.APPROVAL;
        editorNote = note;
        handedInBy = person;
        rejectionReason = null;
    }

    void reject(String reason) {
        mustBe(BriefingState.APPROVAL);
        state = BriefingState.EDITING;
        rejectionReason = reason;
    }

    /** What was issued waits for a leader anew; its number and date stay. */
    void propose(BriefingContent corrected, String reason, String person) {
        mustBe(BriefingState.ISSUED);
        state = BriefingState.APPROVAL;
        content = StoredJson.written(corrected);
        contentVersion++;
        correctionReason = reason;
        editorNote = null;
        handedInBy = person;
    }

    /** A correction that a leader sent back is given up. */
    void giveUpCorrection(BriefingContent issued) {
        mustBe(BriefingState.EDITING);
        if (correctionReason == null) {
            throw new Refusal("briefing.no-correction");
        }
        state = BriefingState.ISSUED;
        content = StoredJson.written(issued);
        contentVersion++;
        correctionReason = null;
        rejectionReason = null;
    }

    /** Whoever handed it in is not the one who approves it. */
    void mustBeReadBy(String person) {
        if (person.equals(handedInBy)) {
            throw new Refusal("briefing.own-approval");
        }
    }

    void approve(int givenNumber, LocalDate dated, LocalDate today, String person) {
        mustBe(BriefingState.APPROVAL);
        state = BriefingState.APPROVED;
        number = givenNumber;
        documentDate = dated;
        approvedOn = today;
        approvedBy = person;
    }

    void issued(Instant now) {
        mustBe(BriefingState.APPROVED);
        state = BriefingState.ISSUED;
        correctionReason = null;
        if (issuedAt == null) {
            issuedAt = now;
        }
    }

    void mustBe(BriefingState wanted) {
        if (state != wanted) {
            throw new Refusal("briefing.state." + state.name());
        }
    }
}
