package org.ecopetition.process.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ecopetition.Requirement;
import org.ecopetition.WholeHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies under {@code src/deploy} is taken by the tools it is for, where they are installed (Debian: docker-compose, prometheus). */
@WholeHouse
class DeployToolsTest {

    private static final Path DEPLOY = Path.of("src/deploy");
    private static final Map<String, String> SECRETS =
            Map.of("DATABASE_PASSWORD", "p$1 \"'#", "ADMINISTRATOR_PASSWORD", "Abc#2023 xyz", "DATA_KEY", "a2V5+/=");

    @TempDir
    private Path folder;

    @Test
    void composeTakesItsFile() throws Exception {
        Ended config = compose(SECRETS, "config");

        assertThat(config.code()).as(config.said()).isZero();
        assertThat(config.said())
                .contains("ECO_PETITION_ADMINISTRATOR_PASSWORD: Abc#2023 xyz", "127.0.0.1:8080:8080/tcp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATABASE_PASSWORD", "ADMINISTRATOR_PASSWORD", "DATA_KEY"})
    void composeSaysWhichSecretIsNotSet(String secret) throws Exception {
        Map<String, String> others = new HashMap<>(SECRETS);
        others.remove(secret);

        Ended unset = compose(others, "config", "-q");
        others.put(secret, "");
        Ended empty = compose(others, "config", "-q");

        assertThat(List.of(unset, empty))
                .allMatch(ended -> ended.code() != 0)
                .allMatch(ended -> ended.said().contains(secret));
    }

    @Test
    void prometheusTakesItsSettingsAndTheRulesTheyName() throws Exception {
        Ended checked = promtool("check", "config", "src/deploy/prometheus/prometheus.yaml");

        assertThat(checked.code()).as(checked.said()).isZero();
        assertThat(checked.said()).contains("1 rule files found", "rules found");
    }

    @Test
    void theDashboardAsksWhatPrometheusCanRead() throws Exception {
        StringBuilder rules = new StringBuilder("groups:\n- name: dashboard\n  rules:\n");
        for (String expression : expressions()) {
            rules.append("  - {record: 'a:b', labels: {n: '")
                    .append(rules.length())
                    .append("'}, expr: '")
                    .append(expression.replace("'", "''"))
                    .append("'}\n");
        }
        Path file = Files.writeString(folder.resolve("rules.yaml"), rules);

        Ended checked = promtool("check", "rules", file.toString());

        assertThat(checked.code()).as(checked.said()).isZero();
    }

    private static List<String> expressions() throws IOException {
        List<String> expressions = Pattern.compile("\"expr\": \"((?:[^\"\\\\]|\\\\.)*)\"")
                .matcher(Files.readString(DEPLOY.resolve("grafana/eco-petition.json")))
                .results()
                .map(found -> found.group(1).replace("\\\"", "\""))
                .toList();
        assertThat(expressions).isNotEmpty();
        return expressions;
    }

    private Ended promtool(String... arguments) throws IOException, InterruptedException {
        return run(Requirement.PROMTOOL, Map.of(), "promtool", arguments);
    }

    private Ended compose(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        String[] all = new String[arguments.length + 2];
        all[0] = "-f";
        all[1] = "src/deploy/compose/compose.yaml";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return run(Requirement.COMPOSE, environment, "docker-compose", all);
    }

    private Ended run(Requirement requirement, Map<String, String> environment, String tool, String... arguments)
            throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        ProcessBuilder builder =
                new ProcessBuilder(tool).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeAll(SECRETS.keySet());
        builder.environment().putAll(environment);
        Process process;
        try {
            process = builder.start();
        } catch (IOException notInstalled) {
            throw requirement.missing(notInstalled);
        }
        int code = process.waitFor();
        return new Ended(code, Files.readString(said, StandardCharsets.UTF_8));
    }

    private record Ended(int code, String said) {}
}
