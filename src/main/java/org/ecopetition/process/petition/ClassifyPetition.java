package org.ecopetition.process.petition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.Allegation;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.Classification;
import org.ecopetition.petition.ClassificationDecision;
import org.ecopetition.petition.HandlingLevel;
import org.ecopetition.petition.HandlingLevels;
import org.ecopetition.petition.IntakeDesk;
import org.ecopetition.petition.LevelRule;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.petition.ReceiptCompletion;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.Relation;
import org.ecopetition.petition.RelationKind;
import org.ecopetition.petition.Relations;
import org.ecopetition.petition.Repeats;
import org.ecopetition.petition.TypesOfRound;
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

    private static final Set<String> CHANNELS =
            Channel.choices().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final PetitionRegister register;
    private final ReceiptCompletion receipts;
    private final IntakeDesk intake;
    private final Repeats repeats;
    private final Relations relations;
    private final HandlingLevels levels;
    private final TypesOfRound typesOfRound;
    private final CaseSummary summary;
    private final Wording wording;

    ClassifyPetition(
            PetitionRegister register,
            ReceiptCompletion receipts,
            IntakeDesk intake,
            Repeats repeats,
            Relations relations,
            HandlingLevels levels,
            TypesOfRound typesOfRound,
            CaseSummary summary,
            Wording wording) {
        this.register = register;
        this.receipts = receipts;
        this.intake = intake;
        this.repeats = repeats;
        this.relations = relations;
        this.levels = levels;
        this.typesOfRound = typesOfRound;
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
                FormField.text("remark", 500),
                FormField.dateTime("receivedAt"),
                FormField.dateTime("countsFrom"),
                FormField.choice("channel", CHANNELS));
    }

    @Override
    protected void prepare(DelegateTask task) {
        LevelRule rule = levels.ruleFor(CaseSummary.petitionOf(task));
        if (rule.level() != HandlingLevel.ORDINARY) {
            task.setPriority(rule.priority());
        }
    }

    /**
     * All of it is worked out when somebody looks: until somebody confirmed the problem text it may still name the caller, so
     * the engine does not keep it, and what a list of hundreds brings in is not written a second time.
     */
    @Override
    protected Map<String, Object> shown(DelegateTask task) {
        CaseNumber number = CaseSummary.petitionOf(task);
        Petition petition = register.find(number);
        LevelRule rule = levels.ruleFor(number);
        List<Relation> said = relations.of(number).stream()
                .filter(relation -> relation.caseNumber().equals(number) && relation.kind() != RelationKind.DISMISSED)
                .toList();
        Map<String, Object> shown = new HashMap<>();
        shown.put(CaseSummary.VARIABLE, summary.ofPetition(petition, further(petition, rule, said)));
        shown.put("undated", petition.receivedAt() == null);
        shown.put("channelUnknown", petition.channel() == Channel.UNKNOWN);
        shown.put("textConfirmed", petition.problemText().isPresent());
        petition.regionCode().ifPresent(code -> shown.put("regionCode", code));
        petition.place().ifPresent(place -> shown.put("place", place));
        said.stream()
                .findFirst()
                .ifPresent(relation -> shown.put("repeatOf", relation.earlier().value()));
        if (petition.keyMarked() || rule.proposeKeyItem()) {
            shown.put("keyItem", true);
        }
        if (!petition.listedTypes().isEmpty()) {
            shown.put(
                    "allegation1Types",
                    SpinValues.jsonValue(Spin.JSON(petition.listedTypes().stream()
                                            .sorted()
                                            .map(Enum::name)
                                            .toList())
                                    .toString())
                            .create());
        }
        shown.put("redactionMarks", intake.marksTakenOut(number));
        String text = petition.problemText().orElseGet(() -> intake.read(number).proposedText());
        if (text.length() <= Petition.LONGEST_PROBLEM) {
            shown.put("problemText", text);
        }
        return shown;
    }

    /** What the team's list, the level of handling and earlier petitions have to say. */
    private List<String> further(Petition petition, LevelRule rule, List<Relation> said) {
        CaseNumber number = petition.caseNumber();
        List<String> further = new ArrayList<>();
        petition.listNote().ifPresent(note -> further.add(wording.say("summary.list-note", note)));
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

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        Classification classification = answers.required("classification", Classification.class);
        receipts.complete(
                CaseSummary.petitionOf(task),
                answers.time("receivedAt").orElse(null),
                answers.choice("channel", Channel.class).orElse(null),
                person);
        List<Allegation> allegations = allegations(answers);
        mustBeOfRound(CaseSummary.petitionOf(task), allegations);
        register.classify(
                CaseSummary.petitionOf(task),
                new ClassificationDecision(
                        classification,
                        answers.flag("keyItem"),
                        answers.text("problemText").orElse(null),
                        answers.flag("textConfirmed"),
                        answers.text("regionCode").orElse(null),
                        answers.text("place").orElse(null),
                        allegations,
                        answers.text("passOnTo").orElse(null),
                        answers.text("repeatOf").orElse(null),
                        answers.text("remark").orElse(null),
                        answers.time("countsFrom").orElse(null)),
                person);
        PetitionProcess.CLASSIFICATION.set(task.getExecution(), classification.name());
        PetitionProcess.KEY_ITEM.set(task.getExecution(), answers.flag("keyItem"));
    }

    private void mustBeOfRound(CaseNumber number, List<Allegation> allegations) {
        List<PollutionType> known = typesOfRound.of(register.find(number).programme());
        allegations.stream()
                .flatMap(allegation -> allegation.types().stream())
                .filter(type -> !known.contains(type))
                .findFirst()
                .ifPresent(foreign -> {
                    throw new Refusal(
                            "petition.type-not-of-round",
                            foreign,
                            known.stream().map(wording::of).collect(Collectors.joining("、")));
                });
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
