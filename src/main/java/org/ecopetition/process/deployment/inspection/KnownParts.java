package org.ecopetition.process.deployment.inspection;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** What a model may refer to: the forms, decisions and processes deployed already or in the same deployment, and the groups. */
public class KnownParts {

    private final CommandContext context;
    private final Set<String> forms = new HashSet<>();
    private final Set<String> decisions = new HashSet<>();
    private final Set<String> processes = new HashSet<>();

    KnownParts(CommandContext context) {
        this.context = context;
    }

    void addForm(String key) {
        forms.add(key);
    }

    void addDecision(String key) {
        decisions.add(key);
    }

    void addProcess(String key) {
        processes.add(key);
    }

    boolean hasForm(String key) {
        return forms.contains(key)
                || unrestricted(() -> context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(key) != null);
    }

    boolean hasDecision(String key) {
        return decisions.contains(key)
                || unrestricted(() -> context.getProcessEngineConfiguration()
                                .getRepositoryService()
                                .createDecisionDefinitionQuery()
                                .decisionDefinitionKey(key)
                                .count()
                        > 0);
    }

    boolean hasProcess(String key) {
        return processes.contains(key)
                || unrestricted(() -> context.getProcessEngineConfiguration()
                                .getRepositoryService()
                                .createProcessDefinitionQuery()
                                .processDefinitionKey(key)
                                .count()
                        > 0);
    }

    public boolean hasGroup(String id) {
        return unrestricted(() -> context.getProcessEngineConfiguration()
                        .getIdentityService()
                        .createGroupQuery()
                        .groupId(id)
                        .count()
                > 0);
    }

    private boolean unrestricted(Callable<Boolean> lookup) {
        return context.runWithoutAuthorization(lookup);
    }
}
