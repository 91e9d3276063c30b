package org.ecopetition.disclosure;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecopetition.handoff.ClosingState;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.PollutionType;
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
    static final String AND = "、";

    @Id
    private String id;

    private @Nullable String handOff;
    private @Nullable String original;
    private String caseNumber;
    private int version;
    private boolean inJointRow;

    @Enumerated(EnumType.STRING)
    private DisclosureState state;

    private String programme;
    private String rawNumber;
    private String regionName;
    private String unitName;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private boolean keyItem;
    private @Nullable Integer batchNumber;
    private String types;
    private String problem;
    private String findings;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String measures;
    private @Nullable String goal;

    @Enumerated(EnumType.STRING)
    private ClosingState closingState;

    private String accountability;
    private LocalDate receivedOn;
    private LocalDate handedOffOn;
    private String marks;
    private @Nullable String approvedBy;
    private @Nullable Instant publishedAt;
    private @Nullable LocalDate publicityFrom;
    private @Nullable LocalDate publicityTo;
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
        this.programme = facts.programme();
        this.rawNumber = facts.rawNumber();
        this.goal = facts.goal();
        this.regionName = facts.regionName();
        this.unitName = facts.unitName();
        this.channel = facts.channel();
        this.keyItem = facts.keyItem();
        this.batchNumber = facts.batchNumber();
        this.types = String.join(",", facts.types().stream().map(Enum::name).toList());
        this.verdict = facts.verdict();
        this.closingState = facts.closingState();
        this.accountability = facts.accountability();
        this.receivedOn = facts.receivedOn();
        this.handedOffOn = facts.handedOffOn();
        this.problem = texts.problem();
        this.findings = texts.findings();
        this.measures = texts.measures();
        this.marks = "";
    }

    /** A copy of what is published with other words; its publicity goes on as it was. */
    Disclosure(Disclosure published, Correction correction, String reason, String person) {
        this.id = UUID.randomUUID().toString();
        this.handOff = published.handOff;
        this.caseNumber = published.caseNumber;
        this.version = published.version + 1;
        this.state = DisclosureState.DRAFT;
        this.programme = published.programme;
        this.rawNumber = published.rawNumber;
        this.goal = published.goal;
        this.regionName = published.regionName;
        this.unitName = published.unitName;
        this.channel = published.channel;
        this.keyItem = published.keyItem;
        this.batchNumber = published.batchNumber;
        this.types = published.types;
        this.verdict = published.verdict;
        this.closingState = published.closingState;
        this.receivedOn = published.receivedOn;
        this.handedOffOn = published.handedOffOn;
        this.publishedAt = published.publishedAt;
        this.publicityFrom = published.publicityFrom;
        this.publicityTo = published.publicityTo;
        this.writtenOffOn = published.writtenOffOn;
        this.inJointRow = published.inJointRow;
        this.problem = correction.texts().problem();
        this.findings = correction.texts().findings();
        this.measures = correction.texts().measures();
        this.accountability = correction.accountability();
        this.marks = "";
        this.measurements.addAll(published.measurements);
        this.correctionReason = reason;
        this.correctedBy = person;
    }

    /** The words that a correction (更正) puts in place of the published ones. */
    public record Correction(Texts texts, String accountability) {}

    /** What a row states besides its texts. */
    record Facts(
            String programme,
            String rawNumber,
            String regionName,
            String unitName,
            Channel channel,
            boolean keyItem,
            @Nullable Integer batchNumber,
            List<PollutionType> types,
            Verdict verdict,
            ClosingState closingState,
            String goal,
            String accountability,
            LocalDate receivedOn,
            LocalDate handedOffOn) {}

    /** The three texts of a row, which a person may edit before publication. */
    public record Texts(String problem, String findings, String measures) {

        List<String> all() {
            return List.of(problem, findings, measures);
        }
    }

    String id() {
        return id;
    }

    public CaseNumber caseNumber() {
        return new CaseNumber(caseNumber);
    }

    /** The hand-off it is a copy of. */
    public HandOffKey handOff() {
        return handOffIfAny().orElseThrow();
    }

    /** The hand-off it is a copy of; a joint row and that of a repeat are none. */
    public Optional<HandOffKey> handOffIfAny() {
        return Optional.ofNullable(handOff).map(HandOffKey::new);
    }

    /** The petition that a repeat was joined to; empty for every other row. */
    public Optional<CaseNumber> original() {
        return Optional.ofNullable(original).map(CaseNumber::new);
    }

    /** Whether it is one row for all hand-offs of a petition. */
    public boolean isJoint() {
        return handOff == null && original == null;
    }

    /** 销号: the day on which the settled result was struck off the list. */
    public Optional<LocalDate> writtenOffOn() {
        return Optional.ofNullable(writtenOffOn);
    }

    /** Counted from 1; a staged result that is finished and a correction are the next version. */
    public int version() {
        return version;
    }

    public DisclosureState state() {
        return state;
    }

    /** 受理编号 as the team wrote it. */
    public String rawNumber() {
        return rawNumber;
    }

    /** 办结目标: by when and how it is to be settled; empty in rows from before it was kept. */
    public String goal() {
        return goal == null ? "" : goal;
    }

    /** 行政区域. */
    public String regionName() {
        return regionName;
    }

    /** The lead unit's name. */
    public String unitName() {
        return unitName;
    }

    public Channel channel() {
        return channel;
    }

    public boolean keyItem() {
        return keyItem;
    }

    public Optional<Integer> batchNumber() {
        return Optional.ofNullable(batchNumber);
    }

    /** 污染类型, in the order of the round's table. */
    public List<PollutionType> types() {
        return types.isEmpty()
                ? List.of()
                : Arrays.stream(types.split(",", -1))
                        .map(PollutionType::valueOf)
                        .toList();
    }

    public Texts texts() {
        return new Texts(problem, findings, measures);
    }

    /** 交办问题基本情况. */
    public String problem() {
        return problem;
    }

    /** 调查核实情况. */
    public String findings() {
        return findings;
    }

    /** 是否属实. */
    public Verdict verdict() {
        return verdict;
    }

    /** 处理和整改情况. */
    public String measures() {
        return measures;
    }

    /** 是否办结. */
    public ClosingState closingState() {
        return closingState;
    }

    /** 责任人被处理情况. */
    public String accountability() {
        return accountability;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    public LocalDate handedOffOn() {
        return handedOffOn;
    }

    /** Why the words differ from the version before, as the public reads it; empty unless this is a correction. */
    public Optional<String> correctionReason() {
        return Optional.ofNullable(correctionReason);
    }

    /** Who asked for the correction. */
    public Optional<String> correctedBy() {
        return Optional.ofNullable(correctedBy);
    }

    /** When the correction took the place of the version before. */
    public Optional<Instant> correctedAt() {
        return Optional.ofNullable(correctedAt);
    }

    /** Who let it through. */
    public Optional<String> approvedBy() {
        return Optional.ofNullable(approvedBy);
    }

    /** Whether it is a correction that a second person has yet to let through. */
    public boolean pendingCorrection() {
        return state == DisclosureState.DRAFT && correctionReason != null;
    }

    /** What the redaction check found in the draft, one mark a line; empty when nothing. */
    public String marks() {
        return marks;
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** First day of publicity, for rectified results. */
    public Optional<LocalDate> publicityFrom() {
        return Optional.ofNullable(publicityFrom);
    }

    /** Last day of publicity, included. */
    public Optional<LocalDate> publicityTo() {
        return Optional.ofNullable(publicityTo);
    }

    public boolean inPublicity(LocalDate day) {
        return publicityFrom != null
                && publicityTo != null
                && !day.isBefore(publicityFrom)
                && !day.isAfter(publicityTo);
    }

    /** Before and after rectification, in their order; needs an open transaction. */
    public List<DisclosedMeasurement> measurements() {
        return List.copyOf(measurements);
    }

    void redacted(Texts texts, String found) {
        problem = texts.problem();
        findings = texts.findings();
        measures = texts.measures();
        marks = found;
    }

    void correctionPublished(String person, Instant now) {
        mustBeDraft();
        state = DisclosureState.PUBLISHED;
        approvedBy = person;
        correctedAt = now;
    }

    void approved(Texts texts, String words, String person) {
        mustBeDraft();
        problem = texts.problem();
        findings = texts.findings();
        measures = texts.measures();
        accountability = words;
        approvedBy = person;
    }

    void published(Instant now, @Nullable LocalDate from, @Nullable LocalDate to) {
        mustBeDraft();
        if (approvedBy == null) {
            throw new Refusal("disclosure.not-approved", name());
        }
        state = DisclosureState.PUBLISHED;
        publishedAt = now;
        publicityFrom = from;
        publicityTo = to;
    }

    /** Puts a row that a person approved part by part before the public. */
    void publishedWith(Disclosure newest, Instant at) {
        mustBeDraft();
        state = DisclosureState.PUBLISHED;
        publishedAt = at;
        approvedBy = newest.approvedBy;
        correctedAt = newest.correctedAt;
        correctionReason = newest.correctionReason;
    }

    void publicFrom(@Nullable LocalDate from, @Nullable LocalDate to) {
        publicityFrom = from;
        publicityTo = to;
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

    String programme() {
        return programme;
    }

    PublicationKind kind() {
        if (verdict == Verdict.UNSUBSTANTIATED) {
            return PublicationKind.UNSUBSTANTIATED;
        }
        return closingState.goesOn() ? PublicationKind.STAGED : PublicationKind.RECTIFIED;
    }
}
