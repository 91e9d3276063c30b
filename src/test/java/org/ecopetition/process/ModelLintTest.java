package org.ecopetition.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ecopetition.Requirement;
import org.ecopetition.WholeHouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code bpmnlint} and {@code dmnlint} say to the models: nothing. Their packages are fetched once, below {@code target}. */
@WholeHouse
class ModelLintTest {

    private static final Path OURS = Path.of("src", "lint");
    private static final Path FETCHED = Path.of("target", "lint");
    private static final int PATIENCE_IN_SECONDS = 180;

    @BeforeAll
    static void fetch() throws IOException, InterruptedException {
        Files.createDirectories(FETCHED);
        boolean isFetched = holdsSame("package-lock.json") && Files.exists(FETCHED.resolve("node_modules"));
        for (String file : List.of("package.json", ".bpmnlintrc", ".dmnlintrc")) {
            copy(file);
        }
        try {
            assertThat(run("node", "--version")).isZero();
            if (!isFetched) {
                copy("package-lock.json");
                assertThat(run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"))
                        .isZero();
            }
        } catch (IOException | AssertionError unavailable) {
            Files.deleteIfExists(FETCHED.resolve("package-lock.json"));
            throw Requirement.NODE.missing(unavailable);
        }
    }

    @Test
    void findsNothingInTheProcesses() throws IOException, InterruptedException {
        assertThat(lint("bpmnlint", ".bpmn", "--max-warnings=0")).isZero();
    }

    @Test
    void findsNothingInTheTables() throws IOException, InterruptedException {
        assertThat(lint("dmnlint", ".dmn")).isZero();
    }

    @Test
    void saysWhyARuleIsOff() throws IOException {
        JsonNode rules = new ObjectMapper()
                .readTree(OURS.resolve(".bpmnlintrc").toFile())
                .path("rules");
        String reasons = Files.readString(OURS.resolve("README.md"));

        rules.fieldNames().forEachRemaining(rule -> assertThat(reasons).contains("* `" + rule + "`: "));
    }

    private static int lint(String tool, String kind, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", "node_modules/" + tool + "/bin/" + tool + ".js"));
        command.addAll(List.of(options));
        try (Stream<Path> models = Files.walk(Path.of("processes"))) {
            models.filter(file -> file.toString().endsWith(kind))
                    .map(file -> file.toAbsolutePath().toString())
                    .sorted()
                    .forEach(command::add);
        }
        return run(command.toArray(String[]::new));
    }

    /** What a program says is told when it does not end well. */
    private static int run(String... command) throws IOException, InterruptedException {
        Path said = FETCHED.resolve("said.txt");
        Process program = new ProcessBuilder(command)
                .directory(FETCHED.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!program.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
            program.destroyForcibly();
            throw new IOException(command[0] + " did not end");
        }
        if (program.exitValue() != 0) {
            System.out.println(Files.readString(said, StandardCharsets.UTF_8));
        }
        return program.exitValue();
    }

    private static boolean holdsSame(String file) throws IOException {
        return Files.exists(FETCHED.resolve(file)) && Files.mismatch(OURS.resolve(file), FETCHED.resolve(file)) < 0;
    }

    private static void copy(String file) throws IOException {
        Files.copy(OURS.resolve(file), FETCHED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
}
