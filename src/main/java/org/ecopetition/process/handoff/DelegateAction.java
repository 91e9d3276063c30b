package org.ecopetition.process.handoff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.ActingPerson;
import org.ecopetition.process.ActionField;
import org.ecopetition.process.Answers;
import org.ecopetition.process.CaseAction;
import org.ecopetition.process.CaseAtHand;
import org.ecopetition.process.Engine;
import org.ecopetition.process.PersonName;
import org.springframework.stereotype.Component;

/** 委派: an officer of a unit gives a task of the unit to a colleague by name. */
@Component
class DelegateAction implements CaseAction {

    private static final String TASK = "delegatedTask";
    private static final String COLLEAGUE = "colleague";

    private final HandOffDesk handOffs;
    private final TaskService tasks;
    private final IdentityService identity;
    private final Engine engine;

    DelegateAction(HandOffDesk handOffs, TaskService tasks, IdentityService identity, Engine engine) {
        this.handOffs = handOffs;
        this.tasks = tasks;
        this.identity = identity;
        this.engine = engine;
    }

    @Override
    public String code() {
        return "delegate";
    }

    @Override
    public Scope scope() {
        return Scope.HAND_OFF;
    }

    @Override
    public boolean isOpenTo(ActingPerson person, CaseAtHand at) {
        return !unitsOf(person, at).isEmpty();
    }

    @Override
    public boolean fits(ActingPerson person, CaseAtHand at) {
        return !at.theHandOff().status().ended() && !open(person, at).isEmpty();
    }

    @Override
    public List<ActionField> fields(ActingPerson person, CaseAtHand at) {
        Map<String, String> waiting = new LinkedHashMap<>();
        open(person, at).forEach(task -> waiting.put(task.getId(), nameOf(task)));
        Map<String, String> colleagues = new LinkedHashMap<>();
        unitsOf(person, at).stream()
                .flatMap(unit -> engine.act(() -> identity.createUserQuery().memberOfGroup(unit).list().stream()))
                .filter(user -> !user.getId().equals(person.id()))
                .forEach(user -> colleagues.put(user.getId(), nameOf(user)));
        return List.of(ActionField.choice(TASK, waiting), ActionField.choice(COLLEAGUE, colleagues));
    }

    @Override
    public void perform(CaseAtHand at, Answers answers, String reason, ActingPerson person) {
        Task task = open(person, at).stream()
                .filter(waiting -> waiting.getId().equals(answers.required(TASK)))
                .findFirst()
                .orElseThrow(() -> new Refusal("task.gone"));
        String colleague = answers.required(COLLEAGUE);
        engine.act(() -> {
            tasks.setAssignee(task.getId(), colleague);
            return null;
        });
        handOffs.delegated(at.theHandOff().key(), task.getName(), colleague, reason, person.id());
    }

    /** The tasks of the person's unit that nobody else has claimed. */
    private List<Task> open(ActingPerson person, CaseAtHand at) {
        return engine
                .act(() -> tasks.createTaskQuery()
                        .processDefinitionKey(HandoffProcess.KEY)
                        .processInstanceBusinessKey(at.theHandOff().key().value())
                        .taskCandidateGroupIn(unitsOf(person, at))
                        .includeAssignedTasks()
                        .orderByTaskCreateTime()
                        .asc()
                        .list())
                .stream()
                .filter(task -> task.getAssignee() == null || task.getAssignee().equals(person.id()))
                .toList();
    }

    private String nameOf(Task task) {
        Object allegation = engine.act(() -> tasks.getVariable(task.getId(), HandoffProcess.ALLEGATION.name()));
        return allegation == null ? task.getName() : task.getName() + " " + allegation;
    }

    private static List<String> unitsOf(ActingPerson person, CaseAtHand at) {
        return at.theHandOff().handlers().stream().filter(person::belongsTo).toList();
    }

    private static String nameOf(User user) {
        return PersonName.of(user) + " (" + user.getId() + ")";
    }
}
