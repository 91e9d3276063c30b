package org.ecopetition.process.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.Spin;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.handoff.Assignment;
import org.ecopetition.handoff.AssignmentDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.order.RoutingRules;
import org.ecopetition.organisation.programme.BatchCalendar;
import org.ecopetition.petition.Allegation;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.PollutionType;
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

    private final PetitionRegister register;
    private final IntakeDesk intake;
    private final AssignmentDesk desk;
    private final RoutingRules routing;
    private final BatchCalendar batches;
    private final CaseSummary summary;
    private final Clock clock;

    AssignHandlers(
            PetitionRegister register,
            IntakeDesk intake,
            AssignmentDesk desk,
            RoutingRules routing,
            BatchCalendar batches,
            CaseSummary summary,
            Clock clock) {
        this.register = register;
        this.intake = intake;
        this.desk = desk;
        this.routing = routing;
        this.batches = batches;
        this.summary = summary;
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
        Petition petition = register.find(CaseSummary.petitionOf(task));
        summary.ofPetition(task);
        Set<PollutionType> types = petition.allegations().stream()
                .flatMap(allegation -> allegation.types().stream())
                .collect(Collectors.toSet());
        Optional<RoutingRules.Proposal> proposed =
                routing.proposalFor(petition.regionCode().orElse(null), types);
        PetitionVariables.HAND_OFF_COUNT.set(task, 1);
        petition.listEntry()
                .upperBatch()
                .or(() -> batches.numberOn(petition.programme(), LocalDate.now(clock)))
                .ifPresent(batch -> PetitionVariables.BATCH_NUMBER.set(task, batch));
        PetitionVariables.HAND_OFF_UNIT
                .of(1)
                .set(task, proposed.map(RoutingRules.Proposal::unit).orElse(null));
        // lists: Tasklist hands the answer back in the type it was given, and a text would not tick the boxes
        proposed.map(RoutingRules.Proposal::assisting)
                .filter(assisting -> !assisting.isEmpty())
                .ifPresent(
                        assisting -> PetitionVariables.HAND_OFF_ASSISTING.of(1).set(task, Spin.JSON(assisting)));
        PetitionVariables.HAND_OFF_ALLEGATIONS
                .of(1)
                .set(
                        task,
                        Spin.JSON(petition.allegations().stream()
                                .map(Allegation::number)
                                .map(String::valueOf)
                                .toList()));
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
                answers.time("handedOffAt").orElseGet(clock::instant),
                answers.integer("batchNumber").orElse(null),
                person);
        PetitionVariables.HAND_OFF_KEYS.set(
                task.getExecution(),
                keys.stream().map(HandOffKey::value).collect(Collectors.toCollection(ArrayList::new)));
    }

    private static List<Assignment> assignments(Answers answers) {
        Optional<Integer> count = answers.integer("handOffCount");
        if (count.filter(n -> n < 1 || n > HAND_OFFS).isPresent()) {
            throw new Refusal("handoff.wrong-count", HAND_OFFS);
        }
        List<Assignment> assignments = new ArrayList<>();
        for (int n = 1; n <= count.orElse(HAND_OFFS); n++) {
            String unit = "handOff" + n + "Unit";
            if (n == 1 || count.isPresent() || answers.text(unit).isPresent()) {
                Set<Integer> allegations = new HashSet<>();
                for (String number : answers.list("handOff" + n + "Allegations")) {
                    allegations.add(Integer.valueOf(number));
                }
                assignments.add(new Assignment(
                        answers.required(unit),
                        answers.list("handOff" + n + "Assisting"),
                        allegations,
                        answers.text("handOff" + n + "Instruction").orElse(null),
                        answers.text("handOff" + n + "Region").orElse(null),
                        answers.text("handOff" + n + "Place").orElse(null)));
            }
        }
        return assignments;
    }
}
