package org.ecopetition.rectification;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;

/** One entry of the enforcement register (查处台账) of a hand-off: what was done, on which day, by which paper, with which proof. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
public class EnforcementAction {

    @Id
    private String id;

    private String handOff;

    @Enumerated(EnumType.STRING)
    private EnforcementKind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable AccountabilityKind accountability;

    @Enumerated(EnumType.STRING)
    private @Nullable Interviewed interviewed;

    private @Nullable LocalDate takenOn;
    private int quantity;
    private @Nullable Integer persons;
    private @Nullable BigDecimal fineWan;
    private @Nullable String documentNumber;
    private @Nullable String party;
    private @Nullable String note;
    private @Nullable String evidence;
    private @Nullable String standingOnce;
    private String recordedBy;
    private String recordedByUnit;
    private Instant recordedAt;
    private @Nullable String struckOutBy;
    private @Nullable Instant struckOutAt;
    private @Nullable String strikeOutReason;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected EnforcementAction() {}

    /** Enters what the rules found no fault with. */
    EnforcementAction(HandOffKey key, EnforcementEntry entry, String sha256, String person, String unit, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.handOff = key.value();
        this.kind = requireNonNull(entry.kind());
        this.accountability = entry.accountability();
        this.interviewed = entry.interviewed();
        this.takenOn = entry.takenOn();
        this.quantity = Objects.requireNonNullElse(entry.count(), 0);
        this.persons = entry.persons();
        this.fineWan = entry.fineWan();
        this.documentNumber = entry.paper().documentNumber();
        this.party = entry.paper().party();
        this.note = entry.note();
        this.evidence = requireNonNull(entry.evidence());
        this.standingOnce = onceOf(key, entry, sha256);
        this.recordedBy = person;
        this.recordedByUnit = unit;
        this.recordedAt = now;
    }

    /** What no two standing entries share: all of them but the note; the proof by its hash. */
    static String onceOf(HandOffKey key, EnforcementEntry entry, String sha256) {
        String once = String.join(
                "/",
                key.value(),
                String.valueOf(entry.kind()),
                String.valueOf(entry.accountability()),
                String.valueOf(entry.takenOn()),
                String.valueOf(entry.count()),
                plain(entry.fineWan()),
                sha256,
                String.valueOf(entry.paper().documentNumber()));
        return Stream.of(entry.interviewed(), entry.persons(), entry.paper().party())
                .filter(Objects::nonNull)
                .map(given -> "/" + given)
                .collect(Collectors.joining("", once, ""));
    }

    public String id() {
        return id;
    }

    /** The hand-off it was taken about. */
    public HandOffKey key() {
        return new HandOffKey(handOff);
    }

    public EnforcementKind kind() {
        return kind;
    }

    /** How somebody was held to account; empty for other kinds, and for sums carried over from before the register. */
    public @Nullable AccountabilityKind accountability() {
        return accountability;
    }

    /** Who was interviewed; empty for other kinds, and for what was entered before that was asked. */
    public @Nullable Interviewed interviewed() {
        return interviewed;
    }

    /**
     * Whether the official table counts it under 责任人被处理情况: an interview only of an official, or of before anybody asked who
     * was interviewed.
     */
    public boolean isAboutOfficials() {
        boolean ofAnOfficial = interviewed == null || interviewed == Interviewed.OFFICIAL;
        return kind == EnforcementKind.ACCOUNTABILITY || (kind == EnforcementKind.INTERVIEW && ofAnOfficial);
    }

    /** The day of the decision; empty where no source gives it. */
    public @Nullable LocalDate takenOn() {
        return takenOn;
    }

    /** 家, 件 or 人, as the kind counts. */
    public int count() {
        return quantity;
    }

    /** 人, where the kind counts them besides and the source gives them. */
    public @Nullable Integer persons() {
        return persons;
    }

    /** Fine, fee or compensation in 万元. */
    public @Nullable BigDecimal fineWan() {
        return fineWan;
    }

    /** Number of the paper (文书文号). */
    public @Nullable String documentNumber() {
        return documentNumber;
    }

    /** The punished or ordered party (当事人); never published. */
    public @Nullable String party() {
        return party;
    }

    public @Nullable String note() {
        return note;
    }

    /** Id of the piece of evidence; empty only for sums carried over from before the register. */
    public @Nullable String evidence() {
        return evidence;
    }

    public String recordedBy() {
        return recordedBy;
    }

    /** Id of the unit whose officer entered it. */
    public String recordedByUnit() {
        return recordedByUnit;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** Whether it counts: not struck out. */
    public boolean isStanding() {
        return struckOutAt == null;
    }

    public @Nullable String struckOutBy() {
        return struckOutBy;
    }

    public @Nullable Instant struckOutAt() {
        return struckOutAt;
    }

    public @Nullable String strikeOutReason() {
        return strikeOutReason;
    }

    boolean says(EnforcementEntry entry) {
        return kind == entry.kind()
                && accountability == entry.accountability()
                && interviewed == entry.interviewed()
                && Objects.equals(takenOn, entry.takenOn())
                && quantity == Objects.requireNonNullElse(entry.count(), 0)
                && Objects.equals(persons, entry.persons())
                && plain(fineWan).equals(plain(entry.fineWan()))
                && Objects.equals(documentNumber, entry.paper().documentNumber())
                && Objects.equals(party, entry.paper().party())
                && Objects.equals(note, entry.note())
                && Objects.equals(evidence, entry.evidence());
    }

    void struckOut(String reason, String person, Instant now) {
        if (!isStanding()) {
            throw new Refusal("enforcement.struck-out-already");
        }
        standingOnce = null;
        struckOutBy = person;
        struckOutAt = now;
        strikeOutReason = reason;
    }

    private static String plain(@Nullable BigDecimal fine) {
        return fine == null ? "" : fine.stripTrailingZeros().toPlainString();
    }
}
