package org.ecopetition.process.guard;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.PersonGroups;

/** Listens to every assignment of every task: the person belongs to the task's group and may do this very task. */
class AssignmentGuard extends AbstractBpmnParseListener implements TaskListener {

    private final StepBeans steps;

    AssignmentGuard(StepBeans steps) {
        this.steps = steps;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this);
    }

    @Override
    public void notify(DelegateTask task) {
        String person = task.getAssignee();
        if (person == null) {
            return;
        }
        Set<String> groups = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .collect(Collectors.toSet());
        if (groupsOf(person).stream().noneMatch(groups::contains)) {
            throw new Refusal("task.foreign-person");
        }
        steps.userTask(task.getTaskDefinitionKey()).ifPresent(step -> step.checkPerson(task, person));
    }

    private static Set<String> groupsOf(String person) {
        Callable<Set<String>> lookup = () ->
                PersonGroups.of(person, Context.getProcessEngineConfiguration().getIdentityService());
        return Context.getCommandContext().runWithoutAuthorization(lookup);
    }
}
