package org.ecopetition.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ecopetition.evidence.EvidenceEvent.EvidenceAdded;
import org.ecopetition.evidence.EvidenceEvent.EvidenceChosenForPublic;
import org.ecopetition.evidence.EvidenceEvent.EvidenceWithdrawn;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.HandOffStatus;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of evidence (证据目录): what was brought for which allegation, what was withdrawn, what the public may see. */
@Service
@Transactional
public class EvidenceBook {

    private static final int LONGEST_REASON = 500;

    /** Id of the group that inspects on site: the coordination group. */
    public static final String INSPECTORS = "liaison";

    /** While its officers are out there: signed for and not yet reported. */
    private static final Set<HandOffStatus> IN_WORK = EnumSet.of(HandOffStatus.VERIFYING, HandOffStatus.RECTIFYING);

    /** Papers of enforcement come later too: signed for and not yet written off. */
    private static final Set<HandOffStatus> IN_ENFORCEMENT = EnumSet.of(
            HandOffStatus.VERIFYING,
            HandOffStatus.RECTIFYING,
            HandOffStatus.UNDER_REVIEW,
            HandOffStatus.REVIEWED,
            HandOffStatus.PUBLISHED,
            HandOffStatus.ACCEPTED);

    /** While the coordination group inspects on site. */
    private static final Set<HandOffStatus> IN_ACCEPTANCE = EnumSet.of(HandOffStatus.PUBLISHED);

    /** What officers bring from their work; papers of enforcement have a page of their own besides. */
    private static final List<EvidencePhase> OF_UNITS =
            List.of(EvidencePhase.BEFORE, EvidencePhase.AFTER, EvidencePhase.REPORT, EvidencePhase.ENFORCEMENT);

    /** From the review of the result on, unless it was withdrawn. */
    private static final Set<HandOffStatus> CHOOSABLE = EnumSet.of(
            HandOffStatus.REVIEWED,
            HandOffStatus.PUBLISHED,
            HandOffStatus.ACCEPTED,
            HandOffStatus.WRITTEN_OFF,
            HandOffStatus.FINISHED);

    private final EvidencePieces pieces;
    private final HandOffDesk handOffs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceBook(EvidencePieces pieces, HandOffDesk handOffs, ApplicationEventPublisher events, Clock clock) {
        this.pieces = pieces;
        this.handOffs = handOffs;
        this.events = events;
        this.clock = clock;
    }

    /** All pieces of a hand-off, also withdrawn ones, by allegation and time. */
    @Transactional(readOnly = true)
    public List<EvidencePiece> of(HandOffKey key) {
        return pieces.findByHandOffOrderByAllegationAscUploadedAtAscIdAsc(key.value());
    }

    /** The same of several hand-offs at once. */
    @Transactional(readOnly = true)
    public List<EvidencePiece> of(Collection<HandOffKey> keys) {
        return keys.isEmpty()
                ? List.of()
                : pieces.findByHandOffInOrderByAllegationAscUploadedAtAscIdAsc(
                        keys.stream().map(HandOffKey::value).toList());
    }

    @Transactional(readOnly = true)
    public Optional<EvidencePiece> find(String id) {
        return pieces.findById(id);
    }

    /** How many pieces prove something about an allegation: withdrawn ones do not, and a file counts once. */
    @Transactional(readOnly = true)
    public int countValid(HandOffKey key, int allegation) {
        return pieces.countByHandOffAndAllegationAndWithdrawnAtIsNull(key.value(), allegation);
    }

    /** Whether something shows how it looks after the rectification (整改后). */
    @Transactional(readOnly = true)
    public boolean hasOfAfterwards(HandOffKey key) {
        return pieces.existsByHandOffAndPhaseAndWithdrawnAtIsNull(key.value(), EvidencePhase.AFTER);
    }

    /** The pieces of other hand-offs that are the very same file. */
    @Transactional(readOnly = true)
    public List<EvidencePiece> elsewhere(EvidencePiece piece) {
        return pieces.findBySha256AndHandOffNot(piece.sha256(), piece.handOff().value());
    }

    /** The other valid pieces that are the very same file, in this and in other hand-offs. */
    @Transactional(readOnly = true)
    public List<EvidencePiece> otherUses(EvidencePiece piece) {
        return pieces.findBySha256AndIdNotAndWithdrawnAtIsNullOrderByHandOffAscAllegationAsc(
                piece.sha256(), piece.id());
    }

    /** What members of some groups may bring now: officers while they work on the hand-off, the coordination group when it inspects. */
    public static List<EvidencePhase> openTo(HandOff handOff, Collection<String> groups) {
        if (IN_WORK.contains(handOff.status()) && handOff.handlers().stream().anyMatch(groups::contains)) {
            return OF_UNITS;
        }
        return IN_ACCEPTANCE.contains(handOff.status()) && groups.contains(INSPECTORS)
                ? List.of(EvidencePhase.ACCEPTANCE)
                : List.of();
    }

    /** The unit for which a member of some groups brings evidence: the first of the handling ones, or those who inspect now. */
    public static Optional<String> unitOf(HandOff handOff, Collection<String> groups) {
        return handOff.handlers().stream()
                .filter(groups::contains)
                .findFirst()
                .or(() -> openTo(handOff, groups).isEmpty() ? Optional.empty() : Optional.of(INSPECTORS));
    }

    /** Whether a unit may still withdraw a piece. */
    public static boolean isWithdrawable(HandOff handOff, EvidencePiece piece, Collection<String> units) {
        return piece.phase() != EvidencePhase.ACCEPTANCE
                && statusesFor(piece.phase()).contains(handOff.status())
                && handOff.handlers().stream().anyMatch(units::contains);
    }

    /** Whether the coordination group may choose pictures for the public. */
    public static boolean isChoosable(HandOff handOff) {
        return CHOOSABLE.contains(handOff.status());
    }

    /**
     * Refuses what would not fit, before any file is kept.
     *
     * @param unit id of the unit the person comes from, {@link #INSPECTORS} for the coordination group
     * @throws Refusal when the unit has no part in the hand-off, it is not in work, or the allegation is not its own
     */
    @Transactional(readOnly = true)
    public void mayBeAdded(HandOffKey key, int allegation, EvidencePhase phase, String unit) {
        HandOff handOff = handOffs.find(key);
        boolean isMeant = phase == EvidencePhase.ACCEPTANCE
                ? unit.equals(INSPECTORS)
                : handOff.handlers().contains(unit);
        if (!isMeant) {
            throw new Refusal("evidence.not-yours", key);
        }
        if (!statusesFor(phase).contains(handOff.status())) {
            throw new Refusal("evidence.not-in-work", key, handOff.status());
        }
        if (!handOff.matter().allegations().contains(allegation)) {
            throw new Refusal("evidence.foreign-allegation", key, allegation);
        }
    }

    /** The valid piece that is the same file for the same allegation. */
    @Transactional(readOnly = true)
    public Optional<EvidencePiece> same(HandOffKey key, int allegation, String sha256) {
        return pieces.findByValidOnce(EvidencePiece.onceOf(key, allegation, sha256));
    }

    /**
     * Enters a piece.
     *
     * @param unit id of the unit the person comes from
     * @throws Refusal as {@link #mayBeAdded} says
     */
    public EvidencePiece add(
            HandOffKey key,
            int allegation,
            EvidencePhase phase,
            KeptFile file,
            Taken taken,
            String person,
            String unit) {
        mayBeAdded(key, allegation, phase, unit);
        Instant now = clock.instant();
        EvidencePiece piece = pieces.saveAndFlush(
                new EvidencePiece(key, allegation, phase, file, taken, new EvidencePiece.Brought(person, unit, now)));
        events.publishEvent(
                new EvidenceAdded(key, now, person, allegation, phase, file.kind(), file.size(), file.sha256(), unit));
        return piece;
    }

    /**
     * Takes a piece out of the proof; it is kept with the reason.
     *
     * @param unit id of the unit the person comes from; absent for the coordination group, which may do so at any time
     * @throws Refusal when the reason is missing, or a unit comes too late
     */
    public void withdraw(EvidencePiece piece, String reason, String person, @Nullable String unit) {
        String told = reason.strip();
        if (told.isEmpty() || told.length() > LONGEST_REASON || hasControls(told)) {
            throw new Refusal("evidence.withdrawal-reason", LONGEST_REASON);
        }
        if (unit != null) {
            mayBeAdded(piece.handOff(), piece.allegation(), piece.phase(), unit);
        }
        EvidencePiece kept = pieces.findById(piece.id()).orElseThrow();
        kept.withdrawn(told, person, clock.instant());
        pieces.saveAndFlush(kept);
        events.publishEvent(
                new EvidenceWithdrawn(kept.handOff(), clock.instant(), person, kept.allegation(), kept.sha256(), told));
    }

    /**
     * Chooses what the public sees of a hand-off; pictures that are not among the chosen are public no longer.
     *
     * @param chosen ids of pieces
     * @throws Refusal when something is shown in addition before the result is reviewed, by the person who reviewed it, or
     *     a piece that is no valid picture of the place
     */
    public void choose(HandOffKey key, Set<String> chosen, String person) {
        List<EvidencePiece> all = of(key);
        List<EvidencePiece> shown = all.stream()
                .filter(piece -> chosen.contains(piece.id()) && !piece.isApproved())
                .toList();
        List<EvidencePiece> hidden = all.stream()
                .filter(piece -> !chosen.contains(piece.id()) && piece.isApproved())
                .toList();
        if (!shown.isEmpty()) {
            mayBeShownBy(key, person);
        }
        if (shown.isEmpty() && hidden.isEmpty()) {
            return;
        }
        shown.forEach(piece -> piece.approved(person, clock.instant()));
        hidden.forEach(EvidencePiece::approvalTakenBack);
        Stream.concat(shown.stream(), hidden.stream()).forEach(pieces::saveAndFlush);
        events.publishEvent(
                new EvidenceChosenForPublic(key, clock.instant(), person, hashesOf(shown), hashesOf(hidden)));
    }

    /**
     * Refuses who may not show the public more of a hand-off's pictures.
     *
     * @throws Refusal before the result is reviewed, and to the person who reviewed it
     */
    @Transactional(readOnly = true)
    public void mayBeShownBy(HandOffKey key, String person) {
        HandOff handOff = handOffs.find(key);
        if (!isChoosable(handOff)) {
            throw new Refusal("evidence.not-reviewed", key, handOff.status());
        }
        if (person.equals(handOff.result().reviewedBy())) {
            throw new Refusal("evidence.same-person");
        }
    }

    private static Set<HandOffStatus> statusesFor(EvidencePhase phase) {
        return switch (phase) {
            case ENFORCEMENT -> IN_ENFORCEMENT;
            case ACCEPTANCE -> IN_ACCEPTANCE;
            case BEFORE, AFTER, REPORT -> IN_WORK;
        };
    }

    private static List<String> hashesOf(List<EvidencePiece> pieces) {
        return pieces.stream().map(EvidencePiece::sha256).toList();
    }

    private static boolean hasControls(String text) {
        return TypedText.hasUnprintable(text);
    }
}
