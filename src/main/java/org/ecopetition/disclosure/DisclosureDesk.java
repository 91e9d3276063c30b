package org.ecopetition.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.disclosure.Disclosure.Facts;
import org.ecopetition.disclosure.Disclosure.Texts;
import org.ecopetition.disclosure.DisclosureEvent.DisclosureApproved;
import org.ecopetition.disclosure.DisclosureEvent.DisclosureDrafted;
import org.ecopetition.disclosure.DisclosureEvent.DisclosurePublished;
import org.ecopetition.disclosure.DisclosureEvent.DisclosureRefused;
import org.ecopetition.disclosure.DisclosureEvent.RedactionChecked;
import org.ecopetition.handoff.Deadlines;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.organisation.Programmes;
import org.ecopetition.organisation.TableRules;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.petition.Redacted;
import org.ecopetition.petition.Redacted.Mark;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.TypesOfRound;
import org.ecopetition.rectification.EnforcementAction;
import org.ecopetition.rectification.EnforcementDesk;
import org.ecopetition.rectification.Rectification;
import org.ecopetition.rectification.RectificationDesk;
import org.ecopetition.verification.SiteVisits;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings results to the public: draft, redaction check, approval by a second person, publication. */
@Service
@Transactional
public class DisclosureDesk {

    private static final String SYSTEM = "system";

    private final Disclosures disclosures;
    private final DraftWriter writer;
    private final RedactionCheck redaction;
    private final HandOffDesk handOffs;
    private final Deadlines deadlines;
    private final PetitionRegister register;
    private final SiteVisits visits;
    private final RectificationDesk rectifications;
    private final EnforcementDesk enforcement;
    private final WholeRows wholeRows;
    private final TypesOfRound typesOfRound;
    private final Programmes programmes;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DisclosureDesk(
            Disclosures disclosures,
            DraftWriter writer,
            RedactionCheck redaction,
            HandOffDesk handOffs,
            Deadlines deadlines,
            PetitionRegister register,
            SiteVisits visits,
            RectificationDesk rectifications,
            EnforcementDesk enforcement,
            WholeRows wholeRows,
            TypesOfRound typesOfRound,
            Programmes programmes,
            Units units,
            ApplicationEventPublisher events,
            Clock clock) {
        this.disclosures = disclosures;
        this.writer = writer;
        this.redaction = redaction;
        this.handOffs = handOffs;
        this.deadlines = deadlines;
        this.register = register;
        this.visits = visits;
        this.rectifications = rectifications;
        this.enforcement = enforcement;
        this.wholeRows = wholeRows;
        this.typesOfRound = typesOfRound;
        this.programmes = programmes;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /** Writes a draft from the record; a draft that was not approved is written anew. */
    public void draft(HandOffKey key) {
        Optional<Disclosure> last = newest(key);
        int version = last.map(Disclosure::version).orElse(0) + 1;
        if (last.filter(disclosure -> disclosure.state() == DisclosureState.DRAFT)
                .isPresent()) {
            disclosures.delete(last.get());
            disclosures.flush();
            version--;
        }
        HandOff handOff = handOffs.find(key);
        Petition petition = register.find(key.caseNumber());
        Rectification rectification =
                handOff.verdict().filter(Verdict.UNSUBSTANTIATED::equals).isPresent()
                        ? null
                        : rectifications.latest(key).orElse(null);
        List<EnforcementAction> actions = enforcement.of(key);
        TableRules rules = programmes.byCode(petition.programme()).tableRules();
        disclosures.saveAndFlush(new Disclosure(
                key,
                version,
                facts(petition, handOff, rectification, writer.accountability(actions, rules.nobodyAccountable())),
                writer.write(
                        petition,
                        handOff,
                        visits.of(key),
                        visits.measurementsOf(key),
                        rectification,
                        actions,
                        rules.decimals()),
                measurements(key, rules.decimals())));
        events.publishEvent(new DisclosureDrafted(key, clock.instant(), SYSTEM, version));
    }

    /** Takes what looks like personal data out of the draft and notes what that was, for the person who approves it. */
    public void checkRedaction(HandOffKey key) {
        Disclosure draft = draftOf(key);
        Texts texts = draft.texts();
        Redacted problem = redaction.propose(key.caseNumber(), texts.problem());
        Redacted findings = redaction.propose(key.caseNumber(), texts.findings());
        Redacted measures = redaction.propose(key.caseNumber(), texts.measures());
        List<Mark> marks = Stream.of(problem, findings, measures)
                .flatMap(redacted -> redacted.marks().stream())
                .toList();
        draft.redacted(new Texts(problem.text(), findings.text(), measures.text()), redaction.said(marks));
        disclosures.saveAndFlush(draft);
        events.publishEvent(new RedactionChecked(key, clock.instant(), SYSTEM, marks.size()));
    }

    /** The copy as it stands now, drafted or published. */
    @Transactional(readOnly = true)
    public Optional<Disclosure> newest(HandOffKey key) {
        return disclosures.findFirstByHandOffOrderByVersionDesc(key.value());
    }

    /**
     * Approves the text for publication.
     *
     * @param edited texts that replace the draft's; null where the draft stands
     * @param marksAcknowledged the person says that what is still marked is no personal data
     * @throws Refusal when the same person reviewed the result, marks are left that nobody acknowledged, or the text points to
     *     a person for certain
     */
    public void approve(HandOffKey key, EditedTexts edited, boolean marksAcknowledged, String person) {
        mayBeReviewedBy(key, person);
        Disclosure draft = draftOf(key);
        Texts texts = edited.over(draft.texts());
        String accountability = Objects.requireNonNullElse(edited.accountability(), draft.accountability());
        List<String> written = new ArrayList<>(texts.all());
        if (!accountability.equals(draft.accountability())) {
            written.add(accountability);
        }
        redaction.mustBeFit(key.caseNumber(), written, marksAcknowledged);
        draft.approved(texts, accountability, person);
        disclosures.saveAndFlush(draft);
        events.publishEvent(
                new DisclosureApproved(key, clock.instant(), person, texts, accountability, marksAcknowledged));
    }

    /** Sends the result back to review instead of publishing it. */
    public void refuse(HandOffKey key, String comment, String person) {
        mayBeReviewedBy(key, person);
        handOffs.revise(key, comment);
        events.publishEvent(new DisclosureRefused(key, clock.instant(), person, comment));
    }

    /** Refuses the person who reviewed the result as the one who approves its disclosure. */
    @Transactional(readOnly = true)
    public void mayBeReviewedBy(HandOffKey key, String person) {
        if (handOffs.find(key).resultReviewedBy().filter(person::equals).isPresent()) {
            throw new Refusal("disclosure.same-person");
        }
    }

    /**
     * Publishes the approved text; a second call changes nothing.
     *
     * @return what follows, and when publicity is over
     */
    public Publication publish(HandOffKey key) {
        Disclosure disclosure = newest(key).orElseThrow(() -> new Refusal("disclosure.no-draft", key));
        if (disclosure.state() == DisclosureState.DRAFT) {
            publish(key, disclosure);
        }
        Instant ends = disclosure
                .publicityTo()
                .map(last -> last.plusDays(1).atStartOfDay(clock.getZone()).toInstant())
                .orElse(null);
        return new Publication(disclosure.kind(), ends);
    }

    /**
     * What follows a publication.
     *
     * @param publicityEnds the moment after the last day of publicity, for rectified results
     */
    public record Publication(
            PublicationKind kind, @Nullable Instant publicityEnds) {}

    /** Texts that replace those of a draft; null where the draft stands. */
    public record EditedTexts(
            @Nullable String problem,
            @Nullable String findings,
            @Nullable String measures,
            @Nullable String accountability) {

        Texts over(Texts draft) {
            return new Texts(
                    problem == null ? draft.problem() : problem,
                    findings == null ? draft.findings() : findings,
                    measures == null ? draft.measures() : measures);
        }
    }

    private void publish(HandOffKey key, Disclosure disclosure) {
        disclosures.supersedePublished(key);
        LocalDate today = LocalDate.now(clock);
        boolean rectified = disclosure.kind() == PublicationKind.RECTIFIED;
        LocalDate last =
                rectified ? today.plusDays(deadlines.ruleFor(handOffs.find(key)).publicityDays() - 1L) : null;
        disclosure.published(clock.instant(), rectified ? today : null, last);
        disclosures.saveAndFlush(disclosure);
        wholeRows.arrange(key.caseNumber());
        handOffs.published(
                key,
                rectifications.latest(key).flatMap(Rectification::plannedFinish).orElse(null));
        events.publishEvent(
                new DisclosurePublished(key, clock.instant(), SYSTEM, disclosure.version(), disclosure.kind(), last));
    }

    private Facts facts(
            Petition petition, HandOff handOff, @Nullable Rectification rectification, String accountability) {
        Set<PollutionType> about = handOff.allegations().stream()
                .flatMap(number -> petition.allegation(number).types().stream())
                .collect(Collectors.toSet());
        return new Facts(
                petition.programme(),
                petition.rawNumber(),
                handOff.regionCode().flatMap(units::regionName).orElse(""),
                units.nameOf(handOff.unit()),
                petition.channel(),
                petition.keyItem(),
                handOff.batchNumber().or(petition::batchNumber).orElse(null),
                Stream.concat(
                                typesOfRound.of(petition.programme()).stream(),
                                about.stream().sorted())
                        .filter(about::contains)
                        .distinct()
                        .toList(),
                handOff.verdict().orElseThrow(),
                handOff.closingState().orElseThrow(),
                writer.goal(rectification),
                accountability,
                day(Objects.requireNonNull(petition.receivedAt(), "classified, so dated")),
                day(handOff.handedOffAt()));
    }

    private List<DisclosedMeasurement> measurements(HandOffKey key, int decimals) {
        List<DisclosedMeasurement> disclosed = new ArrayList<>();
        visits.measurementsOf(key).stream()
                .filter(measurement -> measurement.outcome().isPresent())
                .map(measurement ->
                        new DisclosedMeasurement(disclosed.size() + 1, measurement, clock.getZone(), decimals))
                .forEach(disclosed::add);
        disclosed.forEach(measured -> measured.redacted(
                words -> redaction.propose(key.caseNumber(), words).text()));
        return disclosed;
    }

    private Disclosure draftOf(HandOffKey key) {
        Disclosure draft = newest(key).orElseThrow(() -> new Refusal("disclosure.no-draft", key));
        draft.mustBeDraft();
        return draft;
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}
