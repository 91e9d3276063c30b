package org.ecopetition.rectification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ecopetition.evidence.EvidenceBook;
import org.ecopetition.evidence.EvidenceEvent.EvidenceWithdrawn;
import org.ecopetition.evidence.EvidencePiece;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.HandOffStatus;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.intake.KeyReused;
import org.ecopetition.rectification.EnforcementEvent.EnforcementRecorded;
import org.ecopetition.rectification.EnforcementEvent.EnforcementStruckOut;
import org.ecopetition.storage.HandledRequests;
import org.ecopetition.storage.HandledRequests.Request;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the enforcement register (查处台账) of each hand-off, the only source of what is counted and published as enforcement.
 *
 * <p>Nothing counts twice: a request sent again under its key finds the entry it made, even one struck out since; and an
 * entry like a standing one in all but the note is that one. The hand-off's row is locked meanwhile, so that this holds
 * for requests of the same moment too.
 */
@Service
@Transactional
public class EnforcementDesk {

    private static final String AREA = "enforcement";
    private static final int LONGEST_REASON = 500;

    /** By day; what has none comes last. */
    private static final Comparator<EnforcementAction> BY_DAY = Comparator.<EnforcementAction, LocalDate>comparing(
                    action -> Objects.requireNonNullElse(action.takenOn(), LocalDate.MAX))
            .thenComparing(EnforcementAction::recordedAt)
            .thenComparing(EnforcementAction::id);

    /** From the signed receipt until the result is written off. */
    private static final Set<HandOffStatus> OPEN = EnumSet.of(
            HandOffStatus.VERIFYING,
            HandOffStatus.RECTIFYING,
            HandOffStatus.UNDER_REVIEW,
            HandOffStatus.REVIEWED,
            HandOffStatus.PUBLISHED,
            HandOffStatus.ACCEPTED);

    private final EnforcementActions actions;
    private final EvidenceBook evidence;
    private final HandOffDesk handOffs;
    private final HandledRequests requests;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EnforcementDesk(
            EnforcementActions actions,
            EvidenceBook evidence,
            HandOffDesk handOffs,
            HandledRequests requests,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.actions = actions;
        this.evidence = evidence;
        this.handOffs = handOffs;
        this.requests = requests;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What became of a request.
     *
     * @param isNew false when the same was recorded before
     */
    public record Recorded(EnforcementAction action, boolean isNew) {}

    /** The standing entries of a hand-off by day. */
    @Transactional(readOnly = true)
    public List<EnforcementAction> of(HandOffKey key) {
        return all(key).stream().filter(EnforcementAction::isStanding).toList();
    }

    /** All entries by day, also those struck out. */
    @Transactional(readOnly = true)
    public List<EnforcementAction> all(HandOffKey key) {
        return actions.findByHandOff(key.value()).stream().sorted(BY_DAY).toList();
    }

    /** What the standing entries come to. */
    @Transactional(readOnly = true)
    public EnforcementCounts counts(HandOffKey key) {
        return EnforcementCounts.of(of(key));
    }

    @Transactional(readOnly = true)
    public Optional<EnforcementAction> find(String id) {
        return actions.findById(id);
    }

    /** Whether a unit may write in the register now: it handles the hand-off, which is signed for and not written off. */
    public static boolean isOpenTo(HandOff handOff, Collection<String> units) {
        return OPEN.contains(handOff.status()) && handOff.handlers().stream().anyMatch(units::contains);
    }

    /**
     * Refuses whoever may not write in the register now.
     *
     * @param unit id of the unit the person comes from
     * @throws Refusal when the unit has no part in the hand-off, or it is not signed for or written off already
     */
    @Transactional(readOnly = true)
    public void mayBeWritten(HandOffKey key, String unit) {
        HandOff handOff = handOffs.find(key);
        if (!handOff.handlers().contains(unit)) {
            throw new Refusal("enforcement.not-yours", key);
        }
        if (!OPEN.contains(handOff.status())) {
            throw new Refusal("enforcement.closed", key, handOff.status());
        }
    }

    /** Everything that is wrong with an entry apart from its evidence; nothing is stored. */
    @Transactional(readOnly = true)
    public List<Fault> faultsOf(EnforcementEntry entry) {
        return EnforcementRules.faultsOf(entry, LocalDate.now(clock));
    }

    /**
     * Enters an action. The register of the hand-off is locked meanwhile; the same action counts once under any key, so
     * that a colleague who has the same paper adds nothing.
     *
     * @param requestKey what names the request, at most 100 characters; the same for each repetition
     * @param unit id of the unit the person comes from
     * @throws KeyReused when the key named another entry before
     * @throws Refusal when the register is closed to the unit, a field is wrong, or the evidence is none of this hand-off
     */
    public Recorded record(HandOffKey key, EnforcementEntry entry, String requestKey, String person, String unit) {
        jdbc.sql("select hand_off_key from hand_off where hand_off_key = ? for update")
                .param(key.value())
                .query(String.class)
                .optional();
        Request request = new Request(AREA, key.value() + " " + requestKey, "");
        Optional<EnforcementAction> before =
                requests.find(request).flatMap(handled -> actions.findById(handled.outcome()));
        if (before.isPresent()) {
            if (!before.get().says(entry)) {
                throw new KeyReused(requestKey);
            }
            return new Recorded(before.get(), false);
        }
        mayBeWritten(key, unit);
        faultsOf(entry).stream().findFirst().ifPresent(fault -> {
            throw new Refusal(fault.code(), fault.arguments().toArray()).at(fault.field());
        });
        EvidencePiece proof = proofOf(key, entry);
        Optional<EnforcementAction> same =
                actions.findByStandingOnce(EnforcementAction.onceOf(key, entry, proof.sha256()));
        return same.map(action -> new Recorded(action, false))
                .orElseGet(() -> enter(key, entry, proof, request, person, unit));
    }

    /**
     * Strikes an entry out; it is kept with the reason and counts no longer.
     *
     * @param reason 1 to 500 characters
     * @param unit id of the unit the person comes from
     * @throws Refusal when the reason is missing, the register is closed to the unit, or it was struck out before
     */
    public void strikeOut(EnforcementAction action, String reason, String person, String unit) {
        String told = reason.strip();
        if (told.isEmpty()
                || told.length() > LONGEST_REASON
                || told.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refusal("enforcement.strike-out-reason", LONGEST_REASON);
        }
        mayBeWritten(action.key(), unit);
        Instant now = clock.instant();
        EnforcementAction kept = actions.findById(action.id()).orElseThrow();
        kept.struckOut(told, person, now);
        actions.saveAndFlush(kept);
        events.publishEvent(new EnforcementStruckOut(
                kept.key(),
                now,
                person,
                kept.kind(),
                kept.takenOn(),
                kept.count(),
                kept.fineWan(),
                kept.documentNumber(),
                told,
                unit));
    }

    /** While a hand-off is open, what proves a standing entry stays: first the entry is struck out. */
    @EventListener
    void on(EvidenceWithdrawn withdrawn) {
        if (!OPEN.contains(handOffs.find(withdrawn.key()).status())) {
            return;
        }
        of(withdrawn.key()).stream()
                .map(EnforcementAction::evidence)
                .filter(Objects::nonNull)
                .flatMap(id -> evidence.find(id).stream())
                .filter(piece -> piece.allegation() == withdrawn.allegation()
                        && piece.sha256().equals(withdrawn.sha256()))
                .findFirst()
                .ifPresent(piece -> {
                    throw new Refusal("enforcement.evidence-in-use");
                });
    }

    private EvidencePiece proofOf(HandOffKey key, EnforcementEntry entry) {
        String id = entry.evidence();
        if (id == null) {
            throw new Refusal("enforcement.evidence-missing");
        }
        return evidence.find(id)
                .filter(piece -> piece.handOff().equals(key) && piece.isValid())
                .orElseThrow(() -> new Refusal("enforcement.evidence-foreign"));
    }

    private Recorded enter(
            HandOffKey key, EnforcementEntry entry, EvidencePiece proof, Request request, String person, String unit) {
        Instant now = clock.instant();
        EnforcementAction action =
                actions.saveAndFlush(new EnforcementAction(key, entry, proof.sha256(), person, unit, now));
        requests.keep(request, action.id());
        events.publishEvent(new EnforcementRecorded(
                key,
                now,
                person,
                new EnforcementEvent.Done(
                        action.kind(),
                        entry.accountability(),
                        entry.interviewed(),
                        entry.takenOn(),
                        action.count(),
                        entry.persons(),
                        entry.fineWan()),
                entry.paper().documentNumber(),
                entry.paper().party(),
                entry.note(),
                proof.sha256(),
                unit));
        return new Recorded(action, true);
    }
}
