package org.ecopetition.process.petition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.Spin;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.Allegation;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Classification;
import org.ecopetition.petition.ClassificationDecision;
import org.ecopetition.petition.HandlingLevel;
import org.ecopetition.petition.HandlingLevels;
import org.ecopetition.petition.IntakeDesk;
import org.ecopetition.petition.LevelRule;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.petition.Relation;
import org.ecopetition.petition.RelationKind;
import org.ecopetition.petition.Relations;
import org.ecopetition.petition.Repeats;
import org.ecopetition.process.Answers;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.FormField;
import org.ecopetition.process.UserTaskStep;
import org.springframework.stereotype.Component;

/** 研判分类: the coordination group says what a petition is and lists its allegations. */
@Component
class ClassifyPetition extends UserTaskStep {

    private static final int ALLEGATIONS = 6;
    private static final String TEXT = "allegation{n}Text";
    private static final String TYPES = "allegation{n}Types";

    private final PetitionRegister register;
    private final IntakeDesk intake;
    private final Repeats repeats;
    private final Relations relations;
    private final HandlingLevels levels;
    private final CaseSummary summary;
    private final Wording wording;

    ClassifyPetition(
            PetitionRegister register,
            IntakeDesk intake,
            Repeats repeats,
            Relations relations,
            HandlingLevels levels,
            CaseSummary summary,
            Wording wording) {
        this.register = register;
        this.intake = intake;
        this.repeats = repeats;
        this.relations = relations;
        this.levels = levels;
        this.summary = summary;
        this.wording = wording;
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.choice("classification", Classification.class),
                FormField.flag("keyItem"),
                FormField.text("problemText", Petition.LONGEST_PROBLEM),
                FormField.flag("textConfirmed"),
                FormField.text("regionCode", 6),
                FormField.text("place", 200),
                FormField.text(TEXT, 300).times(ALLEGATIONS),
                FormField.list(TYPES, PollutionType.class).times(ALLEGATIONS),
                FormField.text("passOnTo", 100),
                FormField.text("repeatOf", 64),
                FormField.text("remark", 500));
    }

    @Override
    protected void prepare(DelegateTask task) {
        CaseNumber number = CaseSummary.petitionOf(task);
        Petition petition = register.find(number);
        LevelRule rule = levels.ruleFor(number);
        List<String> further = new ArrayList<>();
        petition.listNote().ifPresent(note -> further.add(wording.say("summary.list-note", note)));
        if (rule.level() != HandlingLevel.ORDINARY) {
            further.add(wording.say("summary.level", wording.of(rule.level()), String.valueOf(levels.timesOf(number))));
            task.setPriority(rule.priority());
        }
        if (rule.proposeKeyItem()) {
            task.setVariableLocal("keyItem", true);
        }
        List<Relation> said = relations.of(number).stream()
                .filter(relation -> relation.caseNumber().equals(number) && relation.kind() != RelationKind.DISMISSED)
                .toList();
        said.forEach(relation ->
                further.add(wording.say("summary.relation", relation.earlier().value(), wording.of(relation.kind()))));
        said.stream()
                .findFirst()
                .ifPresent(relation ->
                        task.setVariableLocal("repeatOf", relation.earlier().value()));
        repeats.of(number)
                .forEach(repeat ->
                        further.add(wording.say("summary.repeat", repeat.earlier(), wording.of(repeat.reason()))));
        summary.ofPetition(task, further);
        task.setVariableLocal("textConfirmed", petition.problemText().isPresent());
        task.setVariableLocal("regionCode", petition.regionCode().orElse(null));
        task.setVariableLocal("place", petition.place().orElse(null));
        proposeAsListed(task, petition);
    }

    /** What the team's transfer list says, if the petition came with one. */
    private static void proposeAsListed(DelegateTask task, Petition petition) {
        if (petition.keyMarked()) {
            task.setVariableLocal("keyItem", true);
        }
        if (!petition.listedTypes().isEmpty()) {
            task.setVariableLocal(
                    "allegation1Types",
                    Spin.JSON(petition.listedTypes().stream()
                            .sorted()
                            .map(Enum::name)
                            .toList()));
        }
    }

    /** The problem text: until somebody confirmed it, it may still name the caller, so the engine does not keep it. */
    @Override
    protected Map<String, Object> shown(DelegateTask task) {
        CaseNumber number = CaseSummary.petitionOf(task);
        String text = register.find(number)
                .problemText()
                .orElseGet(() -> intake.read(number).proposedText());
        return text.length() > Petition.LONGEST_PROBLEM ? Map.of() : Map.of("problemText", text);
    }

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        Classification classification = answers.required("classification", Classification.class);
        register.classify(
                CaseSummary.petitionOf(task),
                new ClassificationDecision(
                        classification,
                        answers.flag("keyItem"),
                        answers.text("problemText").orElse(null),
                        answers.flag("textConfirmed"),
                        answers.text("regionCode").orElse(null),
                        answers.text("place").orElse(null),
                        allegations(answers),
                        answers.text("passOnTo").orElse(null),
                        answers.text("repeatOf").orElse(null),
                        answers.text("remark").orElse(null)),
                person);
        PetitionProcess.CLASSIFICATION.set(task.getExecution(), classification.name());
        PetitionProcess.KEY_ITEM.set(task.getExecution(), answers.flag("keyItem"));
    }

    private static List<Allegation> allegations(Answers answers) {
        List<Allegation> allegations = new ArrayList<>();
        for (int n = 1; n <= ALLEGATIONS; n++) {
            String text = TEXT.replace("{n}", String.valueOf(n));
            String types = TYPES.replace("{n}", String.valueOf(n));
            if (answers.text(text).isEmpty()) {
                if (!answers.list(types).isEmpty()) {
                    throw Answers.missing(text);
                }
                continue;
            }
            if (allegations.size() < n - 1) {
                throw Answers.missing(TEXT.replace("{n}", String.valueOf(n - 1)));
            }
            Set<PollutionType> named =
                    answers.list(types).stream().map(PollutionType::valueOf).collect(Collectors.toSet());
            if (named.isEmpty()) {
                throw Answers.missing(types);
            }
            allegations.add(new Allegation(n, answers.required(text), named));
        }
        return allegations;
    }
}
