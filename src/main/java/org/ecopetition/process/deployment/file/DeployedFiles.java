package org.ecopetition.process.deployment.file;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentQuery;
import org.camunda.bpm.engine.repository.Resource;
import org.springframework.stereotype.Component;

/** What has been deployed of a file so far, by the folder and by anybody else. */
@Component
public class DeployedFiles {

    /** The name of every deployment that the folder makes. */
    public static final String DEPLOYMENT = "processes";

    /** The source of every deployment that the folder makes; Modeler names itself there. */
    public static final String SOURCE = "eco-petition folder";

    private final RepositoryService repository;

    DeployedFiles(RepositoryService repository) {
        this.repository = repository;
    }

    /** The file as the folder deployed it last. */
    public Optional<DeployedFile> lastOfFolder(String fileName) {
        return find(
                fileName,
                repository.createDeploymentQuery().deploymentName(DEPLOYMENT).deploymentSource(SOURCE));
    }

    /** The file as anybody deployed it last. */
    public Optional<DeployedFile> last(String fileName) {
        return find(fileName, repository.createDeploymentQuery());
    }

    private Optional<DeployedFile> find(String fileName, DeploymentQuery query) {
        List<Deployment> newestFirst = query.orderByDeploymentTime().desc().list();
        for (Deployment deployment : newestFirst) {
            for (Resource resource : repository.getDeploymentResources(deployment.getId())) {
                if (resource.getName().equals(fileName)) {
                    return Optional.of(new DeployedFile(
                            deployment.getId(),
                            deployment.getDeploymentTime().toInstant(),
                            SOURCE.equals(deployment.getSource()),
                            resource.getBytes()));
                }
            }
        }
        return Optional.empty();
    }
}
