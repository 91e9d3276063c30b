package org.ecopetition.process.petition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.petition.Allegation;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.petition.ReceiptCompletion;
import org.ecopetition.petition.classification.Classification;
import org.ecopetition.petition.classification.ClassificationDecision;
import org.ecopetition.petition.classification.Problem;
import org.ecopetition.petition.classification.TypesOfRound;
import org.ecopetition.petition.repeat.HandlingLevel;
import org.ecopetition.petition.repeat.HandlingLevels;
import org.ecopetition.petition.repeat.LevelRule;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.UnitOffer;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.process.variable.PetitionVariables;
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
    private final HandlingLevels levels;
    private final TypesOfRound typesOfRound;
    private final ClassificationProposal proposal;
    private final UnitOffer offer;

    ClassifyPetition(
            PetitionRegister register,
            ReceiptCompletion receipts,
            HandlingLevels levels,
            TypesOfRound typesOfRound,
            ClassificationProposal proposal,
            UnitOffer offer) {
        this.register = register;
        this.receipts = receipts;
        this.levels = levels;
        this.typesOfRound = typesOfRound;
        this.proposal = proposal;
        this.offer = offer;
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
    public Map<String, Object> shown(DelegateTask task) {
        Map<String, Object> shown = new HashMap<>(proposal.of(CaseSummary.petitionOf(task)));
        PetitionVariables.REGION_OPTIONS.show(shown, offer.regions());
        return shown;
    }

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        Classification classification = answers.required("classification", Classification.class);
        receipts.complete(
                CaseSummary.petitionOf(task),
                answers.time("receivedAt"),
                answers.choice("channel", Channel.class),
                person);
        List<Allegation> allegations = allegations(answers);
        typesOfRound.mustKnow(register.find(CaseSummary.petitionOf(task)).programme(), typesOf(allegations));
        register.classify(
                CaseSummary.petitionOf(task),
                new ClassificationDecision(
                        classification,
                        answers.flag("keyItem"),
                        new Problem(
                                answers.text("problemText"),
                                answers.text("regionCode"),
                                answers.text("place"),
                                allegations),
                        answers.flag("textConfirmed"),
                        answers.text("passOnTo"),
                        answers.text("repeatOf"),
                        answers.text("remark"),
                        answers.time("countsFrom")),
                person);
        PetitionVariables.CLASSIFICATION.set(task.getExecution(), classification.name());
        PetitionVariables.KEY_ITEM.set(task.getExecution(), answers.flag("keyItem"));
    }

    private static List<PollutionType> typesOf(List<Allegation> allegations) {
        return allegations.stream()
                .flatMap(allegation -> allegation.types().stream())
                .toList();
    }

    private static List<Allegation> allegations(Answers answers) {
        List<Allegation> allegations = new ArrayList<>();
        for (int n = 1; n <= ALLEGATIONS; n++) {
            String text = TEXT.replace("{n}", String.valueOf(n));
            String types = TYPES.replace("{n}", String.valueOf(n));
            if (answers.text(text) == null) {
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
