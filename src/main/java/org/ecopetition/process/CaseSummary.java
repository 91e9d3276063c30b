package org.ecopetition.process;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.ecopetition.casework.CaseHead;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.process.variable.FormVariable;
import org.ecopetition.process.variable.HandoffVariables;
import org.springframework.stereotype.Component;

/** The case a user task is about, and the head of its form that says which; the whole story stands in the tab 案情. */
@Component
public class CaseSummary {

    /** The head of the form. */
    public static final FormVariable<String> SUMMARY = new FormVariable<>("summary", String.class);

    private final PetitionRegister register;
    private final HandOffDesk handOffs;
    private final CaseHead head;
    private final TaskService tasks;

    CaseSummary(PetitionRegister register, HandOffDesk handOffs, CaseHead head, TaskService tasks) {
        this.register = register;
        this.handOffs = handOffs;
        this.head = head;
        this.tasks = tasks;
    }

    /** The petition a task belongs to. */
    public static CaseNumber petitionOf(DelegateTask task) {
        return new CaseNumber(task.getExecution().getProcessBusinessKey());
    }

    /** The hand-off a task belongs to. */
    public static HandOffKey handOffOf(DelegateTask task) {
        return new HandOffKey(task.getExecution().getProcessBusinessKey());
    }

    /** Puts the head of a petition's form, with a line for each allegation. */
    public void ofPetition(DelegateTask task) {
        SUMMARY.set(task, petition(task));
    }

    /** The head of a petition's form, with a line for each allegation. */
    public String petition(DelegateTask task) {
        Petition petition = register.find(petitionOf(task));
        return head.ofPetition(
                petition, petition.allegations().stream().map(head::line).toList());
    }

    /** The head of a hand-off's form. */
    public String handOff(DelegateTask task) {
        return head.ofHandOff(handOffs.find(handOffOf(task)), List.of());
    }

    /** The allegation that a task of a hand-off is about, as a line. */
    public String allegationAtHand(DelegateTask task) {
        Petition petition = register.find(handOffOf(task).caseNumber());
        return head.atHand(petition.allegation(HandoffVariables.ALLEGATION.from(task)));
    }

    /** Puts the head of a hand-off's form, with further lines below. */
    public void ofHandOff(DelegateTask task, List<String> further) {
        HandOff handOff = handOffs.find(handOffOf(task));
        SUMMARY.set(task, head.ofHandOff(handOff, further));
        HandoffVariables.EVIDENCE_PAGE.set(
                task,
                CaseHead.evidencePageOf(
                        handOff, HandoffVariables.ALLEGATION.find(task).orElse(null)));
    }

    /** Puts what was just asked in addition above what the forms of all open tasks say. */
    public void addSupplement(String text, String process, String... businessKeys) {
        tasks.createTaskQuery().processDefinitionKey(process).processInstanceBusinessKeyIn(businessKeys).list().stream()
                .map(Task::getId)
                .forEach(task -> SUMMARY.set(
                        tasks,
                        task,
                        head.withSupplement(text, SUMMARY.find(tasks, task).orElse(null))));
    }
}
