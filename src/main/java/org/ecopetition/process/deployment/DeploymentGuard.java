package org.ecopetition.process.deployment;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.ecopetition.casework.model.ModelFile;
import org.ecopetition.process.deployment.inspection.ModelFaults;
import org.ecopetition.process.deployment.inspection.ModelInspection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Stands before every deployment, from the folder as from Modeler: a file that carries code, names something that does not
 * exist or would break running work is refused by element, and nothing of its deployment comes in.
 */
@Component
class DeploymentGuard implements Deployer {

    private final ModelInspection inspection;
    private final ObjectProvider<ModelWarnings> warnings;

    DeploymentGuard(ModelInspection inspection, ObjectProvider<ModelWarnings> warnings) {
        this.inspection = inspection;
        this.warnings = warnings;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            List<ModelFile> files = deployment.getResources().values().stream()
                    .map(file -> new ModelFile(file.getName(), file.getBytes()))
                    .toList();
            ModelFaults findings = inspection.of(files, Context.getCommandContext());
            findings.refuse();
            warnings.getObject().keep(files.stream().map(ModelFile::name).toList(), findings.warnings());
        }
    }
}
