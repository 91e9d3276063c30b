package org.ecopetition.process.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.Yaml;

/** What lies under {@code src/deploy} fits the house: settings that it has, addresses that answer, series with the labels that are asked. */
class DeployFilesTest extends HouseTest {

    private static final Path DEPLOY = Path.of("src/deploy");
    private static final Path CHART = DEPLOY.resolve("helm/eco-petition");
    private static final Pattern VARIABLE =
            Pattern.compile("\\b(?:ECO_PETITION|SPRING|SERVER|LOGGING|MANAGEMENT)_[A-Z0-9_]+");
    private static final Pattern PROBE = Pattern.compile("(?:httpGet: \\{path: |metrics_path: )([^,}\\s]+)");
    private static final Pattern LABEL = Pattern.compile("(le|state|area)=\"([^\"]+)\"");

    @Autowired
    private ApplicationContext house;

    @Test
    void nameSettingsThatTheHouseHas() throws IOException {
        Set<String> known = knownSettings();
        Set<String> named = new TreeSet<>();
        for (Path file : files()) {
            VARIABLE.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .forEach(named::add);
        }

        Set<String> unknown = named.stream()
                .filter(variable -> known.stream().noneMatch(setting -> binds(variable, setting)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named)
                .contains("ECO_PETITION_DATABASE_URL", "ECO_PETITION_DATA_KEY_KEYS", "SERVER_FORWARD_HEADERS_STRATEGY");
        assertThat(unknown).isEmpty();
        assertThat(known.stream().anyMatch(setting -> binds("ECO_PETITION_DATABASE_ADDRESS", setting)))
                .as("a name that nobody has")
                .isFalse();
    }

    /** The profile does not start without a data key where a database server is: each way of running it says where it stands. */
    @ParameterizedTest
    @ValueSource(
            strings = {"compose/compose.yaml", "helm/eco-petition/templates/nodes.yaml", "systemd/eco-petition.service"
            })
    void giveTheProfileProductionWhatItDoesNotStartWithout(String file) throws IOException {
        assertThat(Files.readString(DEPLOY.resolve(file)))
                .contains(
                        "postgresql,production",
                        "ECO_PETITION_DATABASE_URL",
                        "ECO_PETITION_DATABASE_USER",
                        "ECO_PETITION_DATABASE_PASSWORD",
                        "ECO_PETITION_ADMINISTRATOR_PASSWORD",
                        "ECO_PETITION_DATA_KEY_KEYS");
    }

    @Test
    void askAtAddressesThatAnswer() throws IOException {
        Set<String> probes = new TreeSet<>();
        for (Path file : files()) {
            PROBE.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(probes::add);
        }

        assertThat(probes)
                .containsExactly("/actuator/health/liveness", "/actuator/health/readiness", "/actuator/prometheus");
        for (String probe : probes) {
            boolean isOpen = probe.contains("health");
            assertThat((isOpen ? stranger() : as("admin")).get(probe).status())
                    .as(probe)
                    .isEqualTo(200);
        }
    }

    @Test
    void askForLabelsThatAreMeasured() throws IOException {
        as("liaisona").get("/batches");
        String told = as("admin").get("/actuator/prometheus").body();
        String asked = Files.readString(DEPLOY.resolve("prometheus/alerts.yaml"))
                + Files.readString(DEPLOY.resolve("grafana/eco-petition.json")).replace("\\\"", "\"");

        Set<String> labels =
                LABEL.matcher(asked).results().map(MatchResult::group).collect(Collectors.toSet());

        assertThat(labels)
                .contains("le=\"3.0\"", "state=\"due\"", "area=\"heap\"")
                .allMatch(told::contains);
    }

    /** The chart's templates become YAML by Helm: {@link HelmChartTest}. */
    @ParameterizedTest
    @MethodSource("yaml")
    void areYaml(Path file) throws IOException {
        List<Object> documents = StreamSupport.stream(
                        new Yaml().loadAll(Files.readString(file)).spliterator(), false)
                .toList();

        assertThat(documents).isNotEmpty().allMatch(Map.class::isInstance);
    }

    static Stream<Path> yaml() throws IOException {
        return files().stream()
                .filter(file -> file.toString().endsWith(".yaml"))
                .filter(file -> !file.startsWith(CHART.resolve("templates")));
    }

    /** Jib takes no folder that is not there, and Git keeps none that is empty. */
    @Test
    void bringTheFolderOfDataThatTheImageGivesToItsUser() {
        assertThat(DEPLOY.resolve("image/srv/eco-petition/data")).isNotEmptyDirectory();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(DEPLOY)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".keep"))
                    .sorted()
                    .toList();
        }
    }

    /** Whether the house reads the setting from the variable: Spring's own rule for binding, and that for placeholders. */
    private static boolean binds(String variable, String setting) {
        return variable.equals(setting)
                || variable.equals(setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT))
                || new SystemEnvironmentPropertySource("one", new HashMap<>(Map.of(variable, "x"))).getProperty(setting)
                        != null;
    }

    private Set<String> knownSettings() throws IOException {
        Set<String> known = new TreeSet<>(Set.of("spring.profiles.active"));
        for (String file : List.of("application.yaml", "application-postgresql.yaml")) {
            Path settings = Path.of("src/main/resources", file);
            YamlPropertiesFactoryBean read = new YamlPropertiesFactoryBean();
            read.setResources(new FileSystemResource(settings));
            known.addAll(Objects.requireNonNull(read.getObject()).stringPropertyNames());
            Pattern.compile("\\$\\{([A-Za-z_.-]+)")
                    .matcher(Files.readString(settings))
                    .results()
                    .forEach(found -> known.add(found.group(1)));
        }
        Pattern name = Pattern.compile("\"name\": ?\"((?:spring|server|logging|management)\\.[a-z0-9.-]+)\"");
        for (URL metadata : Collections.list(
                DeployFilesTest.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (var content = metadata.openStream()) {
                name.matcher(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                        .results()
                        .forEach(found -> known.add(found.group(1)));
            }
        }
        house.getBeansWithAnnotation(ConfigurationProperties.class).values().stream()
                .filter(settings -> settings.getClass().isRecord())
                .forEach(settings -> {
                    String prefix = Objects.requireNonNull(
                                    settings.getClass().getAnnotation(ConfigurationProperties.class))
                            .value();
                    for (RecordComponent component : settings.getClass().getRecordComponents()) {
                        known.add(prefix
                                + '.'
                                + component
                                        .getName()
                                        .replaceAll("([A-Z])", "-$1")
                                        .toLowerCase(Locale.ROOT));
                    }
                });
        return known.stream().map(setting -> setting.replaceAll("\\[\\d*]", "")).collect(Collectors.toSet());
    }
}
