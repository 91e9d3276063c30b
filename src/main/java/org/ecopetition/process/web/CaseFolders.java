package org.ecopetition.process.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.disclosure.DisclosureDesk;
import org.ecopetition.disclosure.ObjectionBox;
import org.ecopetition.evidence.EvidenceBook;
import org.ecopetition.evidence.EvidencePiece;
import org.ecopetition.handoff.DeadlineWords;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.Repeats;
import org.ecopetition.petition.SupplementBook;
import org.ecopetition.rectification.EnforcementDesk;
import org.ecopetition.rectification.EnforcementWords;
import org.ecopetition.rectification.RectificationDesk;
import org.ecopetition.supervision.NoticeDesk;
import org.ecopetition.verification.SiteVisits;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the folder that belongs to a task. */
@Component
@Transactional(readOnly = true)
class CaseFolders {

    private final PetitionRegister petitions;
    private final Repeats repeats;
    private final SupplementBook supplements;
    private final HandOffDesk handOffs;
    private final SiteVisits visits;
    private final RectificationDesk rectifications;
    private final DisclosureDesk disclosures;
    private final ObjectionBox objections;
    private final NoticeDesk notices;
    private final DeskNames desks;
    private final EnforcementDesk enforcement;
    private final EnforcementWords enforcementWords;
    private final EvidenceBook evidence;
    private final DeadlineWords deadlines;
    private final CaseSteps steps;
    private final Units units;

    CaseFolders(
            PetitionRegister petitions,
            Repeats repeats,
            SupplementBook supplements,
            HandOffDesk handOffs,
            SiteVisits visits,
            RectificationDesk rectifications,
            DisclosureDesk disclosures,
            ObjectionBox objections,
            NoticeDesk notices,
            DeskNames desks,
            EnforcementDesk enforcement,
            EnforcementWords enforcementWords,
            EvidenceBook evidence,
            DeadlineWords deadlines,
            CaseSteps steps,
            Units units) {
        this.petitions = petitions;
        this.repeats = repeats;
        this.supplements = supplements;
        this.handOffs = handOffs;
        this.visits = visits;
        this.rectifications = rectifications;
        this.disclosures = disclosures;
        this.objections = objections;
        this.notices = notices;
        this.desks = desks;
        this.enforcement = enforcement;
        this.enforcementWords = enforcementWords;
        this.evidence = evidence;
        this.deadlines = deadlines;
        this.steps = steps;
        this.units = units;
    }

    Optional<CaseFolder> open(CaseTask task) {
        return petitions.look(task.caseNumber()).map(petition -> open(task, petition));
    }

    /** Region and place of a petition's problem, without saying anything twice. */
    Optional<String> placeOf(Petition petition) {
        return said(petition.regionCode(), petition.place());
    }

    /** Region and place of a hand-off's problem. */
    Optional<String> placeOf(HandOffKey key) {
        HandOff handOff = handOffs.find(key);
        return said(handOff.regionCode(), handOff.place());
    }

    private Optional<String> said(Optional<String> region, Optional<String> place) {
        String said = Stream.of(region.map(code -> units.regionName(code).orElse(code)), place)
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(" "));
        return Optional.of(said).filter(text -> !text.isBlank());
    }

    /** The folder of a case as far as it is in somebody's sight. */
    CaseFolder open(CaseInSight sight) {
        return open(sight.petition(), sight.whole(), sight.handOffs());
    }

    private CaseFolder open(CaseTask task, Petition petition) {
        boolean whole = task.handOff() == null;
        List<HandOff> concerned = handOffs.of(task.caseNumber()).stream()
                .filter(handOff -> whole || handOff.key().equals(task.handOff()))
                .toList();
        return open(petition, whole, concerned);
    }

    private CaseFolder open(Petition petition, boolean whole, List<HandOff> concerned) {
        Set<String> keys =
                concerned.stream().map(handOff -> handOff.key().value()).collect(Collectors.toSet());
        return new CaseFolder(
                petition,
                whole,
                (whole || concerned.size() != 1
                                ? placeOf(petition)
                                : placeOf(concerned.get(0).key()))
                        .orElse(null),
                whole ? repeats.of(petition.caseNumber()) : List.of(),
                supplements.of(petition.caseNumber()),
                concerned.stream().map(handOff -> sheetOf(handOff, petition)).toList(),
                steps.of(petition.caseNumber(), key -> whole || keys.contains(key)));
    }

    private HandOffSheet sheetOf(HandOff handOff, Petition petition) {
        return new HandOffSheet(
                handOff,
                units.nameOf(handOff.unit()),
                handOff.assisting().stream().map(units::nameOf).toList(),
                said(handOff.regionCode(), handOff.place()).orElse(""),
                petition.allegations().stream()
                        .filter(allegation -> handOff.allegations().contains(allegation.number()))
                        .toList(),
                visits.of(handOff.key()),
                visits.measurementsOf(handOff.key()),
                rectifications.latest(handOff.key()).orElse(null),
                disclosures.newest(handOff.key()).orElse(null),
                objections.of(handOff.key()),
                notices.of(handOff.key()).stream()
                        .map(notice -> new NoticeLine(
                                notice,
                                desks.of(notice.desk(), notice.informed().orElse(null))))
                        .toList(),
                enforcementOf(handOff),
                evidence.of(handOff.key()).stream()
                        .filter(EvidencePiece::isValid)
                        .toList(),
                deadlines.of(handOff, LocaleContextHolder.getLocale()));
    }

    private List<String> enforcementOf(HandOff handOff) {
        return enforcement.of(handOff.key()).stream()
                .map(action -> enforcementWords.day(action, LocaleContextHolder.getLocale()) + " "
                        + enforcementWords.totals(List.of(action), LocaleContextHolder.getLocale()))
                .toList();
    }
}
