package org.ecopetition.process.petition;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.handoff.Assignment;
import org.ecopetition.handoff.AssignmentDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.intake.IntakeDesk;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.process.variable.PetitionVariables;
import org.springframework.stereotype.Component;

/** 拟定交办: the coordination group splits a petition into hand-offs and chooses the units. */
@Component
class AssignHandlers extends UserTaskStep {

    private static final int HAND_OFFS = 4;
    private static final Set<String> ALLEGATION_NUMBERS = Set.of("1", "2", "3", "4", "5", "6");

    private final IntakeDesk intake;
    private final AssignmentDesk desk;
    private final HandOffProposal proposal;
    private final Clock clock;

    AssignHandlers(IntakeDesk intake, AssignmentDesk desk, HandOffProposal proposal, Clock clock) {
        this.intake = intake;
        this.desk = desk;
        this.proposal = proposal;
        this.clock = clock;
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.integer("handOffCount"),
                FormField.text("handOff{n}Unit", 64).times(HAND_OFFS),
                FormField.list("handOff{n}Assisting").times(HAND_OFFS),
                new FormField("handOff{n}Allegations", FormField.Kind.LIST, 0, ALLEGATION_NUMBERS, HAND_OFFS),
                FormField.text("handOff{n}Region", 6).times(HAND_OFFS),
                FormField.text("handOff{n}Place", 200).times(HAND_OFFS),
                FormField.text("handOff{n}Instruction", 500).times(HAND_OFFS),
                FormField.dateTime("handedOffAt"),
                FormField.integer("batchNumber"));
    }

    @Override
    protected void prepare(DelegateTask task) {
        proposal.prefill(task);
    }

    @Override
    public Map<String, Object> shown(DelegateTask task) {
        return proposal.offered();
    }

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        CaseNumber number = CaseSummary.petitionOf(task);
        List<Assignment> assignments = assignments(answers);
        intake.mayReachUnits(
                number,
                assignments.stream()
                        .flatMap(assignment -> Optional.ofNullable(assignment.instruction()).stream())
                        .toList());
        List<HandOffKey> keys = desk.assign(
                number,
                assignments,
                Objects.requireNonNullElseGet(answers.time("handedOffAt"), clock::instant),
                answers.integer("batchNumber"),
                person);
        PetitionVariables.HAND_OFF_KEYS.set(
                task.getExecution(),
                keys.stream().map(HandOffKey::value).collect(Collectors.toCollection(ArrayList::new)));
    }

    private static List<Assignment> assignments(Answers answers) {
        Integer count = answers.integer("handOffCount");
        if (count != null && (count < 1 || count > HAND_OFFS)) {
            throw new Refusal("handoff.wrong-count", HAND_OFFS);
        }
        List<Assignment> assignments = new ArrayList<>();
        for (int n = 1; n <= Objects.requireNonNullElse(count, HAND_OFFS); n++) {
            String unit = "handOff" + n + "Unit";
            if (n == 1 || count != null || answers.text(unit) != null) {
                Set<Integer> allegations = new HashSet<>();
                for (String number : answers.list("handOff" + n + "Allegations")) {
                    allegations.add(Integer.valueOf(number));
                }
                assignments.add(new Assignment(
                        answers.required(unit),
                        answers.list("handOff" + n + "Assisting"),
                        allegations,
                        answers.text("handOff" + n + "Instruction"),
                        answers.text("handOff" + n + "Region"),
                        answers.text("handOff" + n + "Place")));
            }
        }
        return assignments;
    }
}
