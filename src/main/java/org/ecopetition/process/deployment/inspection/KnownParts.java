package org.ecopetition.process.deployment.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.ecopetition.process.RawModel;
import org.ecopetition.process.addition.TaskForms;

/** What a model may refer to: the forms, decisions and processes deployed already or in the same deployment, and the groups. */
public class KnownParts {

    private final CommandContext context;
    private final TaskForms deployed;
    private final Map<String, JsonNode> forms = new HashMap<>();
    private final Set<String> decisions = new HashSet<>();
    private final Set<String> processes = new HashSet<>();

    KnownParts(CommandContext context, TaskForms deployed) {
        this.context = context;
        this.deployed = deployed;
    }

    void addForm(String key, JsonNode form) {
        forms.put(key, form);
    }

    void addDecision(String key) {
        decisions.add(key);
    }

    void addProcess(String key) {
        processes.add(key);
    }

    boolean hasForm(String key) {
        return forms.containsKey(key)
                || unrestricted(() -> context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(key) != null);
    }

    /** The form as it will be once the deployment is in. */
    Optional<JsonNode> form(String key) {
        return Optional.ofNullable(forms.get(key))
                .or(() -> deployed.latest(key, context).map(TaskForms.Deployed::drawn));
    }

    /** A process as it is deployed, unless the same deployment brings another. */
    Optional<Element> untouchedProcess(String key) {
        return processes.contains(key)
                ? Optional.empty()
                : context.runWithoutAuthorization(() -> Optional.ofNullable(
                                context.getProcessDefinitionManager().findLatestProcessDefinitionByKey(key))
                        .map(found -> context.getResourceManager()
                                .findResourceByDeploymentIdAndResourceName(
                                        found.getDeploymentId(), found.getResourceName()))
                        .map(file -> RawModel.read(file.getBytes())));
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
