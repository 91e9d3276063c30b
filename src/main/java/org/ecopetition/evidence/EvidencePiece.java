package org.ecopetition.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;

/** One piece of evidence (证据): a file that proves something about one allegation of a hand-off. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
public class EvidencePiece {

    @Id
    private String id;

    private String handOff;
    private int allegation;

    @Enumerated(EnumType.STRING)
    private EvidencePhase phase;

    @Enumerated(EnumType.STRING)
    private EvidenceKind kind;

    private String fileName;
    private long fileSize;
    private String sha256;
    private @Nullable String validOnce;
    private @Nullable Instant takenAt;
    private boolean takenByCamera;
    private @Nullable String place;
    private @Nullable BigDecimal latitude;
    private @Nullable BigDecimal longitude;
    private String uploadedBy;
    private String uploadedByUnit;
    private Instant uploadedAt;
    private @Nullable String withdrawnBy;
    private @Nullable Instant withdrawnAt;
    private @Nullable String withdrawalReason;
    private @Nullable String approvedBy;
    private @Nullable Instant approvedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected EvidencePiece() {}

    /**
     * Who brought it.
     *
     * @param unit id of the unit the person comes from
     */
    record Brought(String person, String unit, Instant at) {}

    EvidencePiece(HandOffKey key, int allegation, EvidencePhase phase, KeptFile file, Taken taken, Brought by) {
        this.id = UUID.randomUUID().toString();
        this.handOff = key.value();
        this.allegation = allegation;
        this.phase = phase;
        this.kind = file.kind();
        this.fileName = file.name();
        this.fileSize = file.size();
        this.sha256 = file.sha256();
        this.validOnce = onceOf(key, allegation, file.sha256());
        this.takenAt = taken.at();
        this.takenByCamera = taken.byCamera();
        this.place = taken.place();
        this.latitude = taken.latitude();
        this.longitude = taken.longitude();
        this.uploadedBy = by.person();
        this.uploadedByUnit = by.unit();
        this.uploadedAt = by.at();
    }

    /** What no two valid pieces share. */
    static String onceOf(HandOffKey key, int allegation, String sha256) {
        return key.value() + "/" + allegation + "/" + sha256;
    }

    public String id() {
        return id;
    }

    public HandOffKey handOff() {
        return new HandOffKey(handOff);
    }

    /** The number of the allegation it is about. */
    public int allegation() {
        return allegation;
    }

    public EvidencePhase phase() {
        return phase;
    }

    public EvidenceKind kind() {
        return kind;
    }

    /** What the file was called where it came from. */
    public String fileName() {
        return fileName;
    }

    /** Size of the file in bytes. */
    public long fileSize() {
        return fileSize;
    }

    /** Hash of the file's bytes, 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    public Taken taken() {
        return new Taken(takenAt, takenByCamera, place, latitude, longitude);
    }

    public String uploadedBy() {
        return uploadedBy;
    }

    /** The id of the unit whose officer brought it. */
    public String uploadedByUnit() {
        return uploadedByUnit;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    /** Whether it still counts: not withdrawn. */
    public boolean isValid() {
        return withdrawnAt == null;
    }

    public @Nullable String withdrawnBy() {
        return withdrawnBy;
    }

    public @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }

    public @Nullable String withdrawalReason() {
        return withdrawalReason;
    }

    /** Whether the coordination group chose it for the public. */
    public boolean isApproved() {
        return approvedAt != null && isValid();
    }

    /** Whether it may be chosen for the public at all: a valid picture of the place, before or after. */
    public boolean mayBecomePublic() {
        return isValid() && kind.isPicture() && (phase == EvidencePhase.BEFORE || phase == EvidencePhase.AFTER);
    }

    void withdrawn(String reason, String person, Instant now) {
        if (!isValid()) {
            throw new Refusal("evidence.withdrawn-already");
        }
        validOnce = null;
        withdrawnBy = person;
        withdrawnAt = now;
        withdrawalReason = reason;
    }

    void approved(String person, Instant now) {
        if (!mayBecomePublic()) {
            throw new Refusal("evidence.never-public", fileName);
        }
        approvedBy = person;
        approvedAt = now;
    }

    void approvalTakenBack() {
        approvedBy = null;
        approvedAt = null;
    }
}
