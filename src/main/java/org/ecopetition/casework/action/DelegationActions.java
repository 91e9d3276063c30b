package org.ecopetition.casework.action;

import static org.ecopetition.casework.action.CaseAction.onHandOff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopetition.casework.CaseAtHand;
import org.ecopetition.casework.UnitTasks;
import org.ecopetition.casework.UnitTasks.UnitTask;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.petition.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How tasks go from one officer of a unit to another (委派). */
@Configuration(proxyBeanMethods = false)
class DelegationActions {

    private static final String TASK = "delegatedTask";
    private static final String COLLEAGUE = "colleague";

    private final HandOffDesk handOffs;
    private final UnitTasks tasks;

    DelegationActions(HandOffDesk handOffs, UnitTasks tasks) {
        this.handOffs = handOffs;
        this.tasks = tasks;
    }

    /** 委派: an officer of a unit gives a task of the unit to a colleague by name. */
    @Bean
    CaseAction delegate() {
        return onHandOff("delegate")
                .openTo((person, at) -> !unitsOf(person, at).isEmpty())
                .offered((person, at) ->
                        !at.theHandOff().status().ended() && !open(person, at).isEmpty())
                .asks((person, at) -> List.of(
                        ActionField.choice(TASK, labels(open(person, at))),
                        ActionField.choice(COLLEAGUE, tasks.colleagues(unitsOf(person, at), person.id()))))
                .does(this::give);
    }

    private void give(Act act) {
        UnitTask task = open(act.person(), act.at()).stream()
                .filter(waiting -> waiting.id().equals(act.answers().required(TASK)))
                .findFirst()
                .orElseThrow(() -> new Refusal("task.gone"));
        String colleague = act.answers().required(COLLEAGUE);
        tasks.give(task.id(), colleague);
        handOffs.delegated(act.key(), task.name(), colleague, act.reason(), act.by());
    }

    /** The tasks of the person's unit that nobody else has claimed. */
    private List<UnitTask> open(SignedIn person, CaseAtHand at) {
        return tasks.waiting(at.theHandOff().key(), unitsOf(person, at), person.id());
    }

    private static Map<String, String> labels(List<UnitTask> waiting) {
        Map<String, String> labels = new LinkedHashMap<>();
        waiting.forEach(task -> labels.put(task.id(), task.label()));
        return labels;
    }

    private static List<String> unitsOf(SignedIn person, CaseAtHand at) {
        return at.theHandOff().handlers().stream().filter(person::belongsTo).toList();
    }
}
