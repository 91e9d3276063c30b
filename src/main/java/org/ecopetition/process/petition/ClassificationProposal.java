package org.ecopetition.process.petition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.ecopetition.casework.CaseHead;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.intake.IntakeDesk;
import org.ecopetition.petition.repeat.HandlingLevel;
import org.ecopetition.petition.repeat.HandlingLevels;
import org.ecopetition.petition.repeat.LevelRule;
import org.ecopetition.petition.repeat.Relation;
import org.ecopetition.petition.repeat.RelationKind;
import org.ecopetition.petition.repeat.Relations;
import org.ecopetition.petition.repeat.Repeats;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.variable.PetitionVariables;
import org.springframework.stereotype.Component;

/** What the form for classifying a petition proposes: what the call, the team's list and earlier petitions say already. */
@Component
class ClassificationProposal {

    private final PetitionRegister register;
    private final IntakeDesk intake;
    private final Repeats repeats;
    private final Relations relations;
    private final HandlingLevels levels;
    private final CaseHead head;
    private final Wording wording;

    ClassificationProposal(
            PetitionRegister register,
            IntakeDesk intake,
            Repeats repeats,
            Relations relations,
            HandlingLevels levels,
            CaseHead head,
            Wording wording) {
        this.register = register;
        this.intake = intake;
        this.repeats = repeats;
        this.relations = relations;
        this.levels = levels;
        this.head = head;
        this.wording = wording;
    }

    /** The values of the form. */
    Map<String, Object> of(CaseNumber number) {
        Petition petition = register.find(number);
        LevelRule rule = levels.ruleFor(number);
        List<Relation> said = relations.of(number).stream()
                .filter(relation -> relation.caseNumber().equals(number) && relation.kind() != RelationKind.DISMISSED)
                .toList();
        Map<String, Object> shown = new HashMap<>();
        CaseSummary.SUMMARY.show(shown, head.ofPetition(petition, further(petition, rule, said)));
        PetitionVariables.UNDATED.show(shown, petition.receivedAt() == null);
        PetitionVariables.CHANNEL_UNKNOWN.show(shown, petition.channel() == Channel.UNKNOWN);
        PetitionVariables.TEXT_CONFIRMED.show(shown, petition.problemText() != null);
        showWhatIsKnown(petition, shown);
        said.stream()
                .findFirst()
                .ifPresent(relation -> PetitionVariables.REPEAT_OF.show(
                        shown, relation.earlier().value()));
        if (petition.listEntry().keyMarked() || rule.proposeKeyItem()) {
            PetitionVariables.KEY_ITEM_PROPOSED.show(shown, true);
        }
        PetitionVariables.REDACTION_MARKS.show(shown, intake.marksTakenOut(number));
        String text = Objects.requireNonNullElseGet(
                petition.problemText(), () -> intake.read(number).proposedText());
        if (text.length() <= Petition.LONGEST_PROBLEM) {
            PetitionVariables.PROBLEM_TEXT.show(shown, text);
        }
        return shown;
    }

    private static void showWhatIsKnown(Petition petition, Map<String, Object> shown) {
        if (petition.regionCode() != null) {
            PetitionVariables.REGION_CODE.show(shown, petition.regionCode());
        }
        if (petition.place() != null) {
            PetitionVariables.PLACE.show(shown, petition.place());
        }
        if (!petition.listEntry().types().isEmpty()) {
            PetitionVariables.ALLEGATION_TYPES
                    .of(1)
                    .show(
                            shown,
                            SpinValues.jsonValue(Spin.JSON(petition.listEntry().types().stream()
                                                    .sorted()
                                                    .map(Enum::name)
                                                    .toList())
                                            .toString())
                                    .create());
        }
    }

    /** What the team's list, the level of handling and earlier petitions have to say. */
    private List<String> further(Petition petition, LevelRule rule, List<Relation> said) {
        CaseNumber number = petition.caseNumber();
        List<String> further = new ArrayList<>();
        if (petition.listEntry().note() != null) {
            further.add(wording.say("summary.list-note", petition.listEntry().note()));
        }
        if (rule.level() != HandlingLevel.ORDINARY) {
            further.add(wording.say("summary.level", wording.of(rule.level()), String.valueOf(levels.timesOf(number))));
        }
        said.forEach(relation ->
                further.add(wording.say("summary.relation", relation.earlier().value(), wording.of(relation.kind()))));
        repeats.of(number)
                .forEach(repeat ->
                        further.add(wording.say("summary.repeat", repeat.earlier(), wording.of(repeat.reason()))));
        return further;
    }
}
