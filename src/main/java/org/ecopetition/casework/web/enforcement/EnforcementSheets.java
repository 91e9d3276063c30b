package org.ecopetition.casework.web.enforcement;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.casework.CaseInSight;
import org.ecopetition.casework.PersonNames;
import org.ecopetition.evidence.EvidenceBook;
import org.ecopetition.evidence.EvidencePiece;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffStatus;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.Petition;
import org.ecopetition.rectification.EnforcementAction;
import org.ecopetition.rectification.EnforcementDesk;
import org.ecopetition.rectification.EnforcementWords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a person sees of the enforcement registers in a case. */
@Component
@Transactional(readOnly = true)
class EnforcementSheets {

    private static final Set<HandOffStatus> REVIEWED =
            EnumSet.of(HandOffStatus.REVIEWED, HandOffStatus.PUBLISHED, HandOffStatus.ACCEPTED);

    private final EnforcementDesk desk;
    private final EnforcementWords words;
    private final EvidenceBook evidence;
    private final PersonNames names;
    private final Units units;

    EnforcementSheets(
            EnforcementDesk desk, EnforcementWords words, EvidenceBook evidence, PersonNames names, Units units) {
        this.desk = desk;
        this.words = words;
        this.evidence = evidence;
        this.names = names;
        this.units = units;
    }

    List<EnforcementSheet> of(CaseInSight seen, SignedIn person, Locale language) {
        return seen.handOffs().stream()
                .map(handOff -> sheet(seen.petition(), handOff, person, language))
                .toList();
    }

    private EnforcementSheet sheet(Petition petition, HandOff handOff, SignedIn person, Locale language) {
        List<EnforcementAction> actions = desk.all(handOff.key());
        Map<String, EvidencePiece> pieces =
                evidence.of(handOff.key()).stream().collect(Collectors.toMap(EvidencePiece::id, Function.identity()));
        Map<String, String> people = names.of(actions.stream()
                .flatMap(action -> Stream.of(action.recordedBy(), action.struckOutBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new EnforcementSheet(
                handOff,
                units.nameOf(handOff.unit()),
                petition.allegations().stream()
                        .filter(allegation -> handOff.matter().allegations().contains(allegation.number()))
                        .toList(),
                EnforcementDesk.isOpenTo(handOff, person.groups()),
                REVIEWED.contains(handOff.status()),
                words.totals(
                        actions.stream().filter(EnforcementAction::isStanding).toList(), language),
                actions.stream()
                        .map(action -> row(action, pieces, people, language))
                        .toList(),
                evidence.of(handOff.key()).stream()
                        .filter(EvidencePiece::isValid)
                        .toList());
    }

    private EnforcementRow row(
            EnforcementAction action, Map<String, EvidencePiece> pieces, Map<String, String> people, Locale language) {
        return new EnforcementRow(
                action,
                words.totals(List.of(action), language),
                people.getOrDefault(action.recordedBy(), action.recordedBy()),
                units.nameOf(action.recordedByUnit()),
                action.struckOutBy() == null ? "" : people.getOrDefault(action.struckOutBy(), action.struckOutBy()),
                action.evidence() == null ? null : pieces.get(action.evidence()));
    }
}
