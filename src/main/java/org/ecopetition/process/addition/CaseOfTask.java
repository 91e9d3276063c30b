package org.ecopetition.process.addition;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.casework.fact.DrawnTask;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.variable.HandoffVariables;
import org.springframework.stereotype.Component;

/** The case that a task is about, whoever drew the task. */
@Component
public class CaseOfTask {

    /** The processes that run once for each case; facts of others would belong to nobody. */
    public static final Set<String> PROCESSES = Set.of("petition", "handoff");

    private final CaseSummary summary;

    CaseOfTask(CaseSummary summary) {
        this.summary = summary;
    }

    boolean isOfCase(DelegateTask task) {
        return PROCESSES.contains(processOf(task)) && task.getExecution().getProcessBusinessKey() != null;
    }

    DrawnTask of(DelegateTask task) {
        boolean ofHandOff = isOfHandOff(task);
        HandOffKey handOff = ofHandOff ? CaseSummary.handOffOf(task) : null;
        CaseNumber number = handOff == null ? CaseSummary.petitionOf(task) : handOff.caseNumber();
        return new DrawnTask(
                number,
                handOff,
                ofHandOff ? HandoffVariables.ALLEGATION.find(task).orElse(null) : null,
                task.getTaskDefinitionKey(),
                task.getName() == null ? task.getTaskDefinitionKey() : task.getName());
    }

    /** What the form of a drawn task shows: the head that the forms of the house have. */
    public Map<String, Object> shown(DelegateTask task) {
        if (!isOfCase(task)) {
            return Map.of();
        }
        return Map.ofEntries(
                CaseSummary.SUMMARY.with(isOfHandOff(task) ? summary.handOff(task) : summary.petition(task)));
    }

    private static boolean isOfHandOff(DelegateTask task) {
        return processOf(task).equals("handoff");
    }

    private static String processOf(DelegateTask task) {
        String definition = String.valueOf(task.getProcessDefinitionId());
        return definition.contains(":") ? definition.substring(0, definition.indexOf(':')) : "";
    }
}
