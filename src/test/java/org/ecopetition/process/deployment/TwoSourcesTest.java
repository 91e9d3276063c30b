package org.ecopetition.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ecopetition.casework.ModelConflict;
import org.ecopetition.process.HouseTest;
import org.ecopetition.process.deployment.file.DeployedFiles;
import org.ecopetition.process.deployment.file.ProcessesFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What a start makes of a folder that changed, and of what Modeler deployed in between. */
class TwoSourcesTest extends HouseTest {

    private static final String FILE = "twoSources.bpmn";

    @Autowired
    private DeployedFiles deployed;

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() {
        write("first");
    }

    @AfterEach
    void empty() {
        repository.createDeploymentQuery().list().stream()
                .filter(deployment -> repository
                        .getDeploymentResourceNames(deployment.getId())
                        .contains(FILE))
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void deploysAFileOnceUnderItsBareName() {
        start();
        DeployedModels again = start();

        assertThat(versions()).isEqualTo(1);
        assertThat(again.areReady()).isTrue();
        assertThat(again.conflicts()).isEmpty();
    }

    @Test
    void deploysAFileThatChanged() {
        start();
        write("second");
        start();
        start();

        assertThat(versions()).isEqualTo(2);
        assertThat(nameInForce()).isEqualTo("second");
    }

    @Test
    void leavesWhatModelerDeployedInForceAndShowsTheConflict() {
        start();
        as("admin").deploy(FILE, model("by hand"));

        DeployedModels models = start();

        assertThat(nameInForce()).isEqualTo("by hand");
        assertThat(models.conflicts())
                .extracting(ModelConflict::file, ModelConflict::kind)
                .containsExactly(tuple(FILE, ModelConflict.Kind.MODELER_IN_FORCE));
    }

    @Test
    void showsThatAChangedFolderReplacedWhatModelerDeployed() {
        start();
        as("admin").deploy(FILE, model("by hand"));
        write("second");

        DeployedModels models = start();

        assertThat(nameInForce()).isEqualTo("second");
        assertThat(models.conflicts())
                .extracting(ModelConflict::kind)
                .containsExactly(ModelConflict.Kind.FOLDER_IN_FORCE);
    }

    @Test
    void keepsTheLastGoodVersionOfABrokenFile() throws IOException {
        start();
        Files.writeString(folder.resolve(FILE), model("third").replace("${noteDown}", "${noSuchStep}"));

        DeployedModels models = start();

        assertThat(nameInForce()).isEqualTo("first");
        assertThat(models.refused()).containsExactly(FILE);
        assertThat(models.areReady()).isTrue();
    }

    @Test
    void isNotReadyWhileAModelNeverCameIn() throws IOException {
        Files.writeString(folder.resolve(FILE), model("first").replace("${noteDown}", "${noSuchStep}"));

        assertThat(start().areReady()).isFalse();
    }

    private DeployedModels start() {
        DeployedModels models = new DeployedModels(
                new ProcessesFolder(new PathMatchingResourcePatternResolver(), folder.toString()),
                deployed,
                repository);
        models.bringUpToDate();
        return models;
    }

    private long versions() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("twoSources")
                .count();
    }

    private String nameInForce() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("twoSources")
                .latestVersion()
                .singleResult()
                .getName();
    }

    private void write(String name) {
        try {
            Files.writeString(folder.resolve(FILE), model(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String model(String name) {
        try {
            return new ClassPathResource("models/guarded.bpmn")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace(
                            "process id=\"guarded\" name=\"A question, its review and a note\"",
                            "process id=\"twoSources\" name=\"" + name + "\"");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
