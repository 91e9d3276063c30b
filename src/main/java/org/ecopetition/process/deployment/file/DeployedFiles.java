package org.ecopetition.process.deployment.file;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has been deployed of a file so far, by the folder and by anybody else; read anew when the deployments are others. */
@Component
public class DeployedFiles {

    /** The name of every deployment that the folder makes. */
    public static final String DEPLOYMENT = "processes";

    /** The source of every deployment that the folder makes; Modeler names itself there. */
    public static final String SOURCE = "eco-petition folder";

    private final RepositoryService repository;
    private volatile @Nullable Known known;

    DeployedFiles(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * What is deployed, by the names of the files.
     *
     * @param deployments ids of all deployments
     */
    private record Known(
            String deployments,
            Map<String, DeployedFile> last,
            Map<String, DeployedFile> former,
            Map<String, DeployedFile> lastOfFolder) {}

    /** The file as the folder deployed it last. */
    public Optional<DeployedFile> lastOfFolder(String fileName) {
        return Optional.ofNullable(known().lastOfFolder().get(fileName));
    }

    /** The file as anybody deployed it last. */
    public Optional<DeployedFile> last(String fileName) {
        return Optional.ofNullable(known().last().get(fileName));
    }

    /** The file as it was before it was last changed. */
    public Optional<DeployedFile> former(String fileName) {
        return Optional.ofNullable(known().former().get(fileName));
    }

    /** The files that were another before. */
    public Map<String, DeployedFile> formers() {
        return Map.copyOf(known().former());
    }

    /** The ids of all deployments. */
    public String deployments() {
        return known().deployments();
    }

    private Known known() {
        List<Deployment> newestFirst = repository
                .createDeploymentQuery()
                .orderByDeploymentTime()
                .desc()
                .list();
        String deployments = newestFirst.stream().map(Deployment::getId).collect(Collectors.joining(" "));
        Known before = known;
        if (before != null && before.deployments().equals(deployments)) {
            return before;
        }
        Known now = new Known(deployments, new HashMap<>(), new HashMap<>(), new HashMap<>());
        newestFirst.forEach(deployment -> note(deployment, now));
        known = now;
        return now;
    }

    private void note(Deployment deployment, Known now) {
        for (Resource resource : repository.getDeploymentResources(deployment.getId())) {
            DeployedFile file = new DeployedFile(
                    deployment.getId(),
                    deployment.getDeploymentTime().toInstant(),
                    SOURCE.equals(deployment.getSource()),
                    resource.getBytes());
            DeployedFile last = now.last().putIfAbsent(resource.getName(), file);
            if (last != null && !Arrays.equals(last.content(), file.content())) {
                now.former().putIfAbsent(resource.getName(), file);
            }
            if (file.ofFolder() && DEPLOYMENT.equals(deployment.getName())) {
                now.lastOfFolder().putIfAbsent(resource.getName(), file);
            }
        }
    }
}
