package org.ecopetition.disclosure;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One row of the public table (群众信访举报转办和边督边改公开情况一览表): a redacted copy of one hand-off's result; in rounds that
 * publish a row per petition, also the joint row of its copies; and the row of a repeat, which points to the original.
 */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
public class Disclosure {

    /** Longest of the three texts, in characters. */
    public static final int LONGEST_TEXT = 20_000;

    /** Longest 责任人被处理情况, in characters. */
    public static final int LONGEST_ACCOUNTABILITY = 200;

    /** Between the names of several regions or units in a row of a whole petition. */
    public static final String AND = "、";

    @Id
    private String id;

    private @Nullable String handOff;
    private @Nullable String original;
    private String caseNumber;
    private int version;
    private boolean inJointRow;

    @Enumerated(EnumType.STRING)
    private DisclosureState state;

    private Origin origin;
    private Handling handling;
    private Texts texts;
    private String accountability;
    private String marks;
    private @Nullable String approvedBy;
    private @Nullable Instant publishedAt;
    private @Nullable Publicity publicity;
    private @Nullable LocalDate writtenOffOn;
    private @Nullable String correctionReason;
    private @Nullable String correctedBy;
    private @Nullable Instant correctedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "disclosed_measurement", joinColumns = @JoinColumn(name = "disclosure_id"))
    @OrderBy("position")
    private List<DisclosedMeasurement> measurements = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Disclosure() {}

    Disclosure(HandOffKey key, int version, Facts facts, Texts texts, List<DisclosedMeasurement> measurements) {
        this(key.caseNumber(), version, facts, texts);
        this.handOff = key.value();
        this.measurements.addAll(measurements);
    }

    /** A row that is no copy of a hand-off's result. */
    Disclosure(CaseNumber caseNumber, int version, Facts facts, Texts texts) {
        this.id = UUID.randomUUID().toString();
        this.caseNumber = caseNumber.value();
        this.version = version;
        this.state = DisclosureState.DRAFT;
        this.origin = facts.origin();
        this.handling = facts.handling();
        this.accountability = facts.accountability();
        this.texts = texts;
        this.marks = "";
    }

    /** A copy of what is published with other words; its publicity goes on as it was. */
    Disclosure(Disclosure published, Correction correction, String reason, String person) {
        this.id = UUID.randomUUID().toString();
        this.handOff = published.handOff;
        this.caseNumber = published.caseNumber;
        this.version = published.version + 1;
        this.state = DisclosureState.DRAFT;
        this.origin = published.origin;
        this.handling = published.handling;
        this.texts = correction.texts();
        this.accountability = correction.accountability();
        this.marks = "";
        this.publishedAt = published.publishedAt;
        this.publicity = published.publicity;
        this.writtenOffOn = published.writtenOffOn;
        this.inJointRow = published.inJointRow;
        this.measurements.addAll(published.measurements);
        this.correctionReason = reason;
        this.correctedBy = person;
    }

    /** The words that a correction (更正) puts in place of the published ones. */
    public record Correction(Texts texts, String accountability) {}

    /**
     * The three texts of a row, which a person may edit before publication.
     *
     * @param problem 交办问题基本情况
     * @param findings 调查核实情况
     * @param measures 处理和整改情况
     */
    @Embeddable
    public record Texts(String problem, String findings, String measures) {

        List<String> all() {
            return List.of(problem, findings, measures);
        }
    }

    public String id() {
        return id;
    }

    public CaseNumber caseNumber() {
        return new CaseNumber(caseNumber);
    }

    /** The hand-off it is a copy of. */
    public HandOffKey handOff() {
        return Objects.requireNonNull(handOffIfAny());
    }

    /** The hand-off it is a copy of; a joint row and that of a repeat are none. */
    public @Nullable HandOffKey handOffIfAny() {
        return handOff == null ? null : new HandOffKey(handOff);
    }

    /** The petition that a repeat was joined to; empty for every other row. */
    public @Nullable CaseNumber original() {
        return original == null ? null : new CaseNumber(original);
    }

    /** Whether it is one row for all hand-offs of a petition. */
    public boolean isJoint() {
        return handOff == null && original == null;
    }

    /** 销号: the day on which the settled result was struck off the list. */
    public @Nullable LocalDate writtenOffOn() {
        return writtenOffOn;
    }

    /** Counted from 1; a staged result that is finished and a correction are the next version. */
    public int version() {
        return version;
    }

    public DisclosureState state() {
        return state;
    }

    public Origin origin() {
        return origin;
    }

    public Handling handling() {
        return handling;
    }

    public Texts texts() {
        return texts;
    }

    /** 责任人被处理情况. */
    public String accountability() {
        return accountability;
    }

    /** Why the words differ from the version before, as the public reads it; empty unless this is a correction. */
    public @Nullable String correctionReason() {
        return correctionReason;
    }

    /** Who asked for the correction. */
    public @Nullable String correctedBy() {
        return correctedBy;
    }

    /** When the correction took the place of the version before. */
    public @Nullable Instant correctedAt() {
        return correctedAt;
    }

    /** Who let it through. */
    public @Nullable String approvedBy() {
        return approvedBy;
    }

    /** Whether it is a correction that a second person has yet to let through. */
    public boolean pendingCorrection() {
        return state == DisclosureState.DRAFT && correctionReason != null;
    }

    /** What the redaction check found in the draft, one mark a line; empty when nothing. */
    public String marks() {
        return marks;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    /** The days of publicity, for rectified results. */
    public @Nullable Publicity publicity() {
        return publicity;
    }

    public boolean inPublicity(LocalDate day) {
        return publicity != null && publicity.holds(day);
    }

    /** Before and after rectification, in their order; needs an open transaction. */
    public List<DisclosedMeasurement> measurements() {
        return List.copyOf(measurements);
    }

    void redacted(Texts words, String found) {
        texts = words;
        marks = found;
    }

    void correctionPublished(String person, Instant now) {
        mustBeDraft();
        state = DisclosureState.PUBLISHED;
        approvedBy = person;
        correctedAt = now;
    }

    void approved(Texts words, String accountable, String person) {
        mustBeDraft();
        texts = words;
        accountability = accountable;
        approvedBy = person;
    }

    void published(Instant now, @Nullable Publicity days) {
        mustBeDraft();
        if (approvedBy == null) {
            throw new Refusal("disclosure.not-approved", name());
        }
        state = DisclosureState.PUBLISHED;
        publishedAt = now;
        publicity = days;
    }

    /** Puts a row that a person approved part by part before the public. */
    void publishedWith(Disclosure newest, Instant at, @Nullable Publicity days) {
        mustBeDraft();
        state = DisclosureState.PUBLISHED;
        publishedAt = at;
        publicity = days;
        approvedBy = newest.approvedBy;
        correctedAt = newest.correctedAt;
        correctionReason = newest.correctionReason;
    }

    void repeats(CaseNumber earlier) {
        original = earlier.value();
    }

    void inJointRow(boolean joint) {
        inJointRow = joint;
    }

    void writtenOff(@Nullable LocalDate day) {
        writtenOffOn = day;
    }

    void superseded() {
        state = DisclosureState.SUPERSEDED;
    }

    void mustBeDraft() {
        if (state != DisclosureState.DRAFT) {
            throw new Refusal("disclosure.wrong-state", name(), state);
        }
    }

    private String name() {
        return handOff == null ? caseNumber : handOff;
    }
}
