package org.ecopetition.process.addition;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.form.entity.CamundaFormDefinitionManager;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms that are deployed, as they were drawn. */
@Component
public class TaskForms {

    private final ObjectMapper json;

    /** What is deployed never changes. */
    private final Map<String, JsonNode> read = new ConcurrentHashMap<>();

    TaskForms(ObjectMapper json) {
        this.json = json;
    }

    /**
     * A form in one of its versions.
     *
     * @param version of its definition
     * @param drawn as Modeler wrote it
     */
    public record Deployed(int version, JsonNode drawn) {}

    /** A file as a form. */
    public JsonNode read(byte[] file) throws IOException {
        return json.readerFor(JsonNode.class)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(file);
    }

    /** The newest version of the form with this id. */
    public Optional<Deployed> latest(String form, CommandContext context) {
        return found(form, "latest", null, "", context);
    }

    /** The form of a task, in the version that the task asks for. */
    Optional<Deployed> of(TaskEntity task, CommandContext context) {
        FormDefinition named = task.getTaskDefinition().getFormDefinition();
        if (named == null || named.getCamundaFormDefinitionKey() == null) {
            return Optional.empty();
        }
        Expression version = named.getCamundaFormDefinitionVersion();
        return found(
                String.valueOf(named.getCamundaFormDefinitionKey().getValue(task)),
                String.valueOf(named.getCamundaFormDefinitionBinding()),
                version == null ? null : String.valueOf(version.getValue(task)),
                task.getProcessDefinition().getDeploymentId(),
                context);
    }

    private Optional<Deployed> found(
            String form, String binding, @Nullable String version, String deployment, CommandContext context) {
        return context.runWithoutAuthorization(() -> {
            CamundaFormDefinitionManager forms = context.getCamundaFormDefinitionManager();
            CamundaFormDefinitionEntity definition = switch (binding) {
                case "version" ->
                    forms.findDefinitionByKeyVersionAndTenantId(form, Integer.valueOf(String.valueOf(version)), null);
                case "deployment" -> forms.findDefinitionByDeploymentAndKey(deployment, form);
                default -> forms.findLatestDefinitionByKey(form);
            };
            return Optional.ofNullable(definition)
                    .map(found -> new Deployed(
                            found.getVersion(), read.computeIfAbsent(found.getId(), unused -> read(found, context))));
        });
    }

    private JsonNode read(CamundaFormDefinitionEntity definition, CommandContext context) {
        try {
            return json.readTree(context.getResourceManager()
                    .findResourceByDeploymentIdAndResourceName(
                            definition.getDeploymentId(), definition.getResourceName())
                    .getBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
