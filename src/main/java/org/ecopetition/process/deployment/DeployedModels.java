package org.ecopetition.process.deployment;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.ecopetition.casework.ModelConflict;
import org.ecopetition.casework.ModelFiles;
import org.ecopetition.casework.model.ModelFile;
import org.ecopetition.process.deployment.file.DeployedFile;
import org.ecopetition.process.deployment.file.DeployedFiles;
import org.ecopetition.process.deployment.file.ProcessesFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The models in force. At each start the folder deploys the files that differ from what it deployed last; what Modeler
 * deployed in between stays a version of its own, and the conflict is kept to be shown.
 */
@Component
public class DeployedModels implements ModelFiles {

    private static final Logger LOG = LoggerFactory.getLogger(DeployedModels.class);

    private final ProcessesFolder folder;
    private final DeployedFiles deployed;
    private final RepositoryService repository;
    private final List<ModelConflict> replaced = new ArrayList<>();
    private final Set<String> refused = new TreeSet<>();
    private volatile boolean ready;

    DeployedModels(ProcessesFolder folder, DeployedFiles deployed, RepositoryService repository) {
        this.folder = folder;
        this.deployed = deployed;
        this.repository = repository;
    }

    /** Deploys what changed in the folder since it was deployed last. */
    public void bringUpToDate() {
        List<ModelFile> files = folder.files();
        noteReplaced(files);
        List<ModelFile> changed =
                files.stream().filter(this::differsFromLastOfFolder).collect(Collectors.toCollection(ArrayList::new));
        while (!changed.isEmpty() && !deploy(changed)) {
            LOG.info("deploying the folder again without the refused files");
        }
        ready = !files.isEmpty()
                && refused.stream().allMatch(name -> deployed.last(name).isPresent());
    }

    /** Whether every file of the folder is in force, in this or an earlier version. */
    public boolean areReady() {
        return ready;
    }

    /** Compared anew at each look; what the last start replaced stands besides. */
    @Override
    public List<ModelConflict> conflicts() {
        List<ModelConflict> found = new ArrayList<>(replaced);
        for (ModelFile file : folder.files()) {
            deployed.last(file.name())
                    .filter(last -> !file.holdsSameAs(last.content()))
                    .filter(last -> !refused.contains(file.name()))
                    .map(last -> new ModelConflict(file.name(), drift(file), last.deployedAt()))
                    .ifPresent(found::add);
        }
        return found;
    }

    private ModelConflict.Kind drift(ModelFile file) {
        return differsFromLastOfFolder(file)
                ? ModelConflict.Kind.FOLDER_NOT_DEPLOYED
                : ModelConflict.Kind.MODELER_IN_FORCE;
    }

    @Override
    public Set<String> refused() {
        return Set.copyOf(refused);
    }

    private boolean differsFromLastOfFolder(ModelFile file) {
        return deployed.lastOfFolder(file.name())
                .filter(last -> file.holdsSameAs(last.content()))
                .isEmpty();
    }

    private void noteReplaced(List<ModelFile> files) {
        for (ModelFile file : files) {
            Optional<DeployedFile> last = deployed.last(file.name());
            if (last.isEmpty()
                    || last.get().ofFolder()
                    || file.holdsSameAs(last.get().content())) {
                continue;
            }
            LOG.warn(
                    "{} was deployed by hand at {} and differs from the folder",
                    file.name(),
                    last.get().deployedAt());
            if (differsFromLastOfFolder(file)) {
                replaced.add(new ModelConflict(
                        file.name(),
                        ModelConflict.Kind.FOLDER_IN_FORCE,
                        last.get().deployedAt()));
            }
        }
    }

    /** Deploys all of them, or strikes the refused ones off the list. */
    private boolean deploy(List<ModelFile> changed) {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name(DeployedFiles.DEPLOYMENT)
                .source(DeployedFiles.SOURCE)
                .enableDuplicateFiltering(true);
        changed.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
        try {
            deployment.deploy();
            LOG.info("deployed from the folder: {}", changed);
            return true;
        } catch (ParseException faults) {
            Set<String> faulty = faults.getResorceReports().stream()
                    .map(ResourceReport::getResourceName)
                    .collect(Collectors.toSet());
            LOG.error("refused from the folder: {} {}", faulty, faults.getMessage());
            refused.addAll(faulty);
            if (!changed.removeIf(file -> faulty.contains(file.name()))) {
                throw faults;
            }
            return false;
        }
    }
}
