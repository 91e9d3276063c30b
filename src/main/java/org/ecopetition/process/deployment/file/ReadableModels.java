package org.ecopetition.process.deployment.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.jspecify.annotations.Nullable;

/**
 * The engine's repository, which hands out models in UTF-8: everybody reads them so, Cockpit and our pages among them. The
 * file of a deployment stays as it came.
 */
class ReadableModels extends RepositoryServiceImpl {

    @Override
    public @Nullable InputStream getProcessModel(String processDefinitionId) {
        return readable(super.getProcessModel(processDefinitionId));
    }

    @Override
    public @Nullable InputStream getDecisionModel(String decisionDefinitionId) {
        return readable(super.getDecisionModel(decisionDefinitionId));
    }

    @Override
    public @Nullable InputStream getDecisionRequirementsModel(String decisionRequirementsDefinitionId) {
        return readable(super.getDecisionRequirementsModel(decisionRequirementsDefinitionId));
    }

    private static @Nullable InputStream readable(@Nullable InputStream model) {
        if (model == null) {
            return null;
        }
        try (model) {
            return new ByteArrayInputStream(FileEncoding.inUnicode(model.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
