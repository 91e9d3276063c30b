package org.ecopetition.process.addition;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.casework.fact.DrawnTask;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.briefing.BriefingSummary;
import org.ecopetition.process.variable.HandoffVariables;
import org.springframework.stereotype.Component;

/** The case that a task is about, whoever drew the task. */
@Component
public class CaseOfTask {

    /** The processes that run once for each case; facts of others would belong to nobody. */
    public static final Set<String> PROCESSES = Set.of("petition", "handoff");

    /** Those and the process whose answers are kept with a briefing. */
    public static final Set<String> KEEPING = Set.of("petition", "handoff", "briefing");

    private final CaseSummary summary;
    private final BriefingSummary briefings;

    CaseOfTask(CaseSummary summary, BriefingSummary briefings) {
        this.summary = summary;
        this.briefings = briefings;
    }

    boolean isOfCase(DelegateTask task) {
        return PROCESSES.contains(processOf(task)) && task.getExecution().getProcessBusinessKey() != null;
    }

    /** Whether the answers to the task are kept, with a case or with a briefing. */
    boolean isKept(DelegateTask task) {
        return isOfCase(task) || isOfBriefing(task);
    }

    static boolean isOfBriefing(DelegateTask task) {
        return processOf(task).equals("briefing") && task.getExecution().getProcessBusinessKey() != null;
    }

    static String nameOf(DelegateTask task) {
        return task.getName() == null ? task.getTaskDefinitionKey() : task.getName();
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
                nameOf(task));
    }

    /** What the form of a drawn task shows: the head that the forms of the house have. */
    public Map<String, Object> shown(DelegateTask task) {
        if (isOfBriefing(task)) {
            return Map.ofEntries(CaseSummary.SUMMARY.with(briefings.headOf(task)));
        }
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
