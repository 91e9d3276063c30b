package org.ecopetition.process.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpec;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ecopetition.Requirement;
import org.ecopetition.WholeHouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** The chart under {@code src/deploy/helm}, by Helm itself: what it makes of values is what Kubernetes knows, and what cannot work is refused in words. */
@WholeHouse
class HelmChartTest {

    private static final Path CHART = Path.of("src/deploy/helm/eco-petition").toAbsolutePath();
    private static final Path PROVINCE = CHART.resolve("values-province.yaml");
    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "apps/v1 Deployment", Deployment.class,
            "apps/v1 StatefulSet", StatefulSet.class,
            "v1 Service", Service.class,
            "v1 PersistentVolumeClaim", PersistentVolumeClaim.class,
            "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class,
            "networking.k8s.io/v1 Ingress", Ingress.class);
    /** A field that Kubernetes does not know fails, where its own classes would keep it aside. */
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            });

    @TempDir
    private Path folder;

    private static @Nullable HelmProgram helm;

    @BeforeAll
    static void start() throws IOException {
        try {
            helm = new HelmProgram(CHART);
        } catch (IllegalStateException notForThisMachine) {
            throw Requirement.HELM.missing(notForThisMachine);
        }
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(helm).ifPresent(HelmProgram::close);
    }

    @Test
    void strictLintFindsNothing() {
        assertThat(helm().lint()).isEmpty();
    }

    @Test
    void readsStrictly() {
        assertThatThrownBy(() -> read("apiVersion: v1\nkind: Service\nmetadata: {name: x}\nspec: {clusterIp: None}"))
                .hasMessageContaining("clusterIp");
        assertThatThrownBy(() -> read("apiVersion: v1\nkind: Servise\nmetadata: {name: x}"))
                .hasMessageContaining("Servise");
        assertThatThrownBy(() -> read("a: 1\na: 2")).hasMessageContaining("duplicate key");
    }

    @Test
    void givesACityTwoNodesAndAPostgres() {
        Rendered city = rendered();

        assertThat(city.names())
                .containsExactlyInAnyOrder(
                        "Deployment city",
                        "Service city",
                        "PersistentVolumeClaim city-evidence",
                        "PodDisruptionBudget city",
                        "StatefulSet city-database",
                        "Service city-database");
        assertThat(city.one(Deployment.class).getSpec().getReplicas()).isEqualTo(2);
        assertThat(city.variable("ECO_PETITION_DATABASE_URL"))
                .isEqualTo("jdbc:postgresql://city-database:5432/eco_petition");
    }

    @Test
    void givesAProvinceMoreOfAll() {
        Rendered city = rendered();
        Rendered province = of("province", "-f" + PROVINCE);

        assertThat(province.names()).contains("Deployment province", "StatefulSet province-database");
        assertThat(province.one(Deployment.class).getSpec().getReplicas()).isEqualTo(4);
        for (String amount : List.of("cpu", "memory")) {
            assertThat(amount(province.node().getResources().getRequests(), amount))
                    .isGreaterThan(amount(city.node().getResources().getRequests(), amount));
        }
        assertThat(storage(province.one(PersistentVolumeClaim.class).getSpec()))
                .isGreaterThan(storage(city.one(PersistentVolumeClaim.class).getSpec()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void runsNodesThatAreAskedWhetherTheyLiveAndServe(boolean province) {
        Container node = of(province).node();

        assertThat(path(node.getStartupProbe())).isEqualTo("/actuator/health/liveness");
        assertThat(path(node.getLivenessProbe())).isEqualTo("/actuator/health/liveness");
        assertThat(path(node.getReadinessProbe())).isEqualTo("/actuator/health/readiness");
        assertThat(seconds(node.getStartupProbe()))
                .as("a node that waits for others to migrate")
                .isGreaterThanOrEqualTo(600);
        assertThat(node.getPorts()).anyMatch(port -> "http".equals(port.getName()) && port.getContainerPort() == 8080);
        assertThat(node.getLifecycle().getPreStop()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void boundsWhatEachContainerTakes(boolean province) {
        for (Container container : of(province).containers().toList()) {
            Map<String, Quantity> requests = container.getResources().getRequests();
            Map<String, Quantity> limits = container.getResources().getLimits();

            assertThat(requests).containsKeys("cpu", "memory");
            assertThat(amount(limits, "memory")).isGreaterThanOrEqualTo(amount(requests, "memory"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void runsNothingAsRootNorWithMoreRightsThanItNeeds(boolean province) {
        Rendered all = of(province);

        assertThat(all.pods()).hasSize(2).allSatisfy(pod -> {
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
            assertThat(pod.getSecurityContext().getFsGroup()).isPositive();
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        });
        assertThat(all.containers()).allSatisfy(container -> {
            assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                    .isFalse();
            assertThat(container.getSecurityContext().getCapabilities().getDrop())
                    .containsExactly("ALL");
        });
    }

    @Test
    void takesWhatIsSecretFromTheSecretAlone() {
        Rendered all = rendered(
                "secret=ours",
                "evidence.s3.bucket=evidence",
                "evidence.s3.endpoint=https://s3.example.gov.cn",
                "secretEnvironment.ECO_PETITION_PROVIDER_CLIENT_SECRET=provider");

        List<EnvVar> secrets = all.containers()
                .flatMap(container -> container.getEnv().stream())
                .filter(variable -> variable.getName().matches(".*(PASSWORD|SECRET|KEYS?)"))
                .toList();

        assertThat(secrets).hasSize(7).allSatisfy(variable -> {
            assertThat(variable.getValue()).as(variable.getName()).isNull();
            assertThat(variable.getValueFrom().getSecretKeyRef().getName()).isEqualTo("ours");
            assertThat(variable.getValueFrom().getSecretKeyRef().getOptional()).isNull();
        });
        assertThat(secrets)
                .extracting(
                        variable -> variable.getValueFrom().getSecretKeyRef().getKey())
                .containsOnly(
                        "database-password",
                        "administrator-password",
                        "data-key",
                        "evidence-s3-key",
                        "evidence-s3-secret",
                        "provider");
        assertThat(all.names()).noneMatch(name -> name.startsWith("ConfigMap") || name.startsWith("Secret"));
    }

    @Test
    void letsAMachineBeEmptiedWithoutStoppingTheHouse() {
        Rendered all = rendered();
        PodDisruptionBudget budget = all.one(PodDisruptionBudget.class);

        assertThat(budget.getSpec().getMaxUnavailable().getIntVal()).isEqualTo(1);
        assertThat(all.one(Deployment.class)
                        .getSpec()
                        .getStrategy()
                        .getRollingUpdate()
                        .getMaxUnavailable()
                        .getIntVal())
                .isZero();
        assertThat(all.one(Deployment.class).getSpec().getTemplate().getSpec().getTopologySpreadConstraints())
                .isNotEmpty();
    }

    /** Services, budgets and rules of spreading that choose nobody do nothing, and nobody is told. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void choosesItsOwnPods(boolean province) {
        Rendered all = of(province);
        Map<String, String> node = labels(all.one(Deployment.class).getSpec().getTemplate());
        Map<String, String> database =
                labels(all.one(StatefulSet.class).getSpec().getTemplate());

        assertThat(all.one(Deployment.class).getSpec().getSelector().getMatchLabels())
                .isEqualTo(node);
        assertThat(all.one(StatefulSet.class).getSpec().getSelector().getMatchLabels())
                .isEqualTo(database);
        assertThat(all.one(PodDisruptionBudget.class).getSpec().getSelector().getMatchLabels())
                .isEqualTo(node);
        assertThat(all.service(all.release()).getSpec().getSelector()).isEqualTo(node);
        assertThat(all.service(all.release() + "-database").getSpec().getSelector())
                .isEqualTo(database)
                .isNotEqualTo(node);
        assertThat(all.one(StatefulSet.class).getSpec().getServiceName()).isEqualTo(all.release() + "-database");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void mountsVolumesThatAreThere(boolean province) {
        Rendered all = of(province);
        StatefulSet database = all.one(StatefulSet.class);

        for (PodSpec pod : all.pods()) {
            List<String> there = Stream.concat(
                            pod.getVolumes().stream().map(volume -> volume.getName()),
                            database.getSpec().getVolumeClaimTemplates().stream()
                                    .map(claim -> claim.getMetadata().getName()))
                    .toList();
            assertThat(pod.getContainers().get(0).getVolumeMounts())
                    .isNotEmpty()
                    .allMatch(mount -> there.contains(mount.getName()));
        }
        assertThat(database.getSpec().getVolumeClaimTemplates().get(0).getSpec().getAccessModes())
                .containsExactly("ReadWriteOnce");
        assertThat(all.one(PersistentVolumeClaim.class).getSpec().getAccessModes())
                .containsExactly("ReadWriteMany");
        assertThat(all.one(PersistentVolumeClaim.class).getMetadata().getAnnotations())
                .as("evidence outlives the release")
                .containsEntry("helm.sh/resource-policy", "keep");
    }

    /** One node more stands while nodes are exchanged, and people look after the database. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void letsAllNodesIntoTheDatabase(boolean province) {
        Rendered all = of(province);
        int nodes = all.one(Deployment.class).getSpec().getReplicas();
        int pool = Integer.parseInt(all.variable("SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE"));
        int most =
                all.one(StatefulSet.class).getSpec().getTemplate().getSpec().getContainers().get(0).getArgs().stream()
                        .filter(argument -> argument.startsWith("max_connections="))
                        .mapToInt(argument -> Integer.parseInt(argument.substring("max_connections=".length())))
                        .sum();

        assertThat(most).isGreaterThan((nodes + 1) * pool + 3);
    }

    @Test
    void takesADatabaseOutside() {
        Rendered all =
                rendered("database.inside=false", "database.url=jdbc:postgresql://db.example.gov.cn:5432/petition");

        assertThat(all.names()).noneMatch(name -> name.contains("database"));
        assertThat(all.variable("ECO_PETITION_DATABASE_URL"))
                .isEqualTo("jdbc:postgresql://db.example.gov.cn:5432/petition");
    }

    @Test
    void letsPeopleInByAnIngress() {
        Rendered all = rendered(
                "ingress.enabled=true",
                "ingress.host=xf.example.gov.cn",
                "ingress.className=nginx",
                "ingress.annotations.cert-manager\\.io/cluster-issuer=ours");
        Ingress ingress = all.one(Ingress.class);

        assertThat(ingress.getSpec().getIngressClassName()).isEqualTo("nginx");
        assertThat(ingress.getSpec().getTls().get(0).getHosts()).containsExactly("xf.example.gov.cn");
        assertThat(ingress.getSpec().getRules().get(0).getHost()).isEqualTo("xf.example.gov.cn");
        assertThat(ingress.getSpec()
                        .getRules()
                        .get(0)
                        .getHttp()
                        .getPaths()
                        .get(0)
                        .getBackend()
                        .getService()
                        .getName())
                .isEqualTo("city");
        assertThat(ingress.getMetadata().getAnnotations())
                .containsEntry("nginx.ingress.kubernetes.io/proxy-body-size", "320m")
                .containsEntry("cert-manager.io/cluster-issuer", "ours");
        assertThat(all.variable("ECO_PETITION_WEB_PUBLIC_ADDRESS")).isEqualTo("https://xf.example.gov.cn");
    }

    @ParameterizedTest
    @CsvSource({"1000000, 1000000", "true, true", "30d, 30d", "0.5, 0.5", "'a \"b\" #c: {d}', 'a \"b\" #c: {d}'"})
    void handsMoreSettingsOn(String given, String expected) throws IOException {
        Path values = Files.writeString(
                folder.resolve("values.yaml"),
                "environment: {ECO_PETITION_X: " + (given.contains(" ") ? "'" + given + "'" : given) + "}");

        assertThat(of("city", "-f" + values).variable("ECO_PETITION_X")).isEqualTo(expected);
        assertThat(rendered("environment.ECO_PETITION_X=" + given).variable("ECO_PETITION_X"))
                .isEqualTo(expected);
    }

    @Test
    void takesOtherValuesOneByOne() {
        Rendered all = rendered(
                "nodes=3",
                "image.repository=registry.example.gov.cn/petition",
                "image.tag=1.2",
                "image.pullSecrets[0]=registry",
                "evidence.storageClass=nfs",
                "evidence.storage=1.5Ti",
                "database.storageClass=ssd",
                "database.settings.work_mem=16MB",
                "resources.limits.cpu=2");

        assertThat(all.one(Deployment.class).getSpec().getReplicas()).isEqualTo(3);
        assertThat(all.node().getImage()).isEqualTo("registry.example.gov.cn/petition:1.2");
        assertThat(all.one(PersistentVolumeClaim.class).getSpec().getStorageClassName())
                .isEqualTo("nfs");
        assertThat(all.one(StatefulSet.class)
                        .getSpec()
                        .getVolumeClaimTemplates()
                        .get(0)
                        .getSpec()
                        .getStorageClassName())
                .isEqualTo("ssd");
        assertThat(amount(all.node().getResources().getLimits(), "cpu")).isEqualByComparingTo("2");
        assertThat(all.pods().get(0).getImagePullSecrets()).hasSize(1);
    }

    /** One's own values file, as {@code -f} reads it: what is not named stays. */
    @Test
    void readsOnesOwnFile() throws IOException {
        Path own = Files.writeString(folder.resolve("own.yaml"), "nodes: 5\ndatabase: {pool: 12}\n");

        Rendered all = of("city", "-f" + PROVINCE, "-f" + own);

        assertThat(all.one(Deployment.class).getSpec().getReplicas()).isEqualTo(5);
        assertThat(all.variable("SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE")).isEqualTo("12");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "secret=                                 | secret is needed: the name of a secret with the keys database-password, administrator-password and data-key",
                "secret=Ours und Eure                    | secret: Does not match pattern",
                "nodes=0                                 | nodes: Must be greater than or equal to 1",
                "nodes=two                               | nodes: Invalid type. Expected: integer, given: string",
                "node=3                                  | Additional property node is not allowed",
                "image.tag=20231201                      | image.tag: Invalid type. Expected: string, given: integer",
                "image.pullPolicy=always                 | image.pullPolicy must be one of the following",
                "database.pool=1                         | database.pool: Must be greater than or equal to 3",
                "database.inside=false                   | database.url is needed where database.inside is false",
                "database.inside=nein                    | database.inside: Invalid type. Expected: boolean, given: string",
                "database.url=jdbc:postgresql://h:1/d    | database.url names another database: set database.inside to false, or leave the url empty",
                "database.user=a b                       | database.user: Does not match pattern",
                "database.storage=lots                   | database.storage: \"lots\" is no amount of storage: write it as 100Gi",
                "database.settings.max_connections=9     | database.settings.max_connections follows from nodes and database.pool: leave it out",
                "evidence.storage=100GB                  | evidence.storage: \"100GB\" is no amount of storage: write it as 100Gi",
                "evidence.storage=0Gi                    | evidence.storage: \"0Gi\" is no amount of storage: write it as 100Gi",
                "evidence.accessMode=ReadWriteOnce       | evidence.accessMode has to be ReadWriteMany for 2 nodes: all of them read and write the volume",
                "evidence.accessMode=rw                  | evidence.accessMode must be one of the following",
                "evidence.s3.bucket=b                    | evidence.s3.endpoint is needed where evidence.s3.bucket is set",
                "evidence.s3.endpoint=https://s3         | evidence.s3.bucket is needed where evidence.s3.endpoint is set",
                "evidence.s3.endpoint=s3.example.gov.cn  | evidence.s3.endpoint: Does not match pattern",
                "evidence.s3.secret=abc                  | Additional property secret is not allowed",
                "resources.limits.memory=2 GB            | resources.limits.memory: Does not match pattern",
                "environment.SPRING_MAIL_PASSWORD=x      | environment.SPRING_MAIL_PASSWORD would stand readable in the deployment: put it into the secret and name its key under secretEnvironment",
                "environment.ECO_PETITION_DATABASE_URL=x | environment.ECO_PETITION_DATABASE_URL: the chart sets it itself",
                "environment.server\\.port=81            | Additional property server.port is not allowed",
                "secretEnvironment.ECO_PETITION_DATA_KEY_KEYS=x | secretEnvironment.ECO_PETITION_DATA_KEY_KEYS: the chart sets it itself"
            })
    void refusesInWordsWhatCannotWork(String value, String words) {
        assertThatThrownBy(() -> rendered(value)).hasMessageContaining(words);
    }

    @Test
    void refusesInWordsWhatDoesNotGoTogether() {
        assertThatThrownBy(() -> rendered("database.inside=false", "database.url=db.example.gov.cn"))
                .hasMessageContaining(
                        "database.url is none of a PostgreSQL: write it as jdbc:postgresql://host:5432/database");
        assertThatThrownBy(() -> rendered("ingress.enabled=true", "ingress.host="))
                .hasMessageContaining("ingress.host is needed where ingress.enabled is true");
        assertThatThrownBy(() -> rendered("ingress.enabled=true", "ingress.tlsSecret="))
                .hasMessageContaining("ingress.tlsSecret is needed where ingress.enabled is true");
        assertThatThrownBy(() -> rendered("environment.A=1", "secretEnvironment.A=a"))
                .hasMessageContaining("A stands under environment and under secretEnvironment");
        assertThat(rendered("nodes=1", "evidence.accessMode=ReadWriteOnce")
                        .one(Deployment.class)
                        .getSpec()
                        .getReplicas())
                .isEqualTo(1);
    }

    /** Helm takes these for a release; a service of that name Kubernetes would refuse, half of the objects being there already. */
    @ParameterizedTest
    @ValueSource(strings = {"2023", "yiyang.city"})
    void refusesANameThatNoServiceCanHave(String name) {
        assertThatThrownBy(() -> of(name)).hasMessageContaining("cannot name a service");
    }

    private static HelmProgram helm() {
        return Objects.requireNonNull(helm, "is started before");
    }

    private static Rendered of(boolean province) {
        return province ? of("province", "-f" + PROVINCE) : rendered();
    }

    private static Rendered rendered(String... values) {
        return of("city", values);
    }

    private static Rendered of(String name, String... values) {
        return new Rendered(read(helm().template(name, List.of(values))));
    }

    private static List<HasMetadata> read(String documents) {
        LoaderOptions once = new LoaderOptions();
        once.setAllowDuplicateKeys(false);
        return StreamSupport.stream(new Yaml(once).loadAll(documents).spliterator(), false)
                .filter(Objects::nonNull)
                .map(Map.class::cast)
                .map(HelmChartTest::object)
                .toList();
    }

    private static HasMetadata object(Map<?, ?> document) {
        String kind = document.get("apiVersion") + " " + document.get("kind");
        try {
            return STRICT.readValue(
                    STRICT.writeValueAsBytes(document),
                    Optional.<Class<? extends HasMetadata>>ofNullable(KINDS.get(kind))
                            .orElseThrow(() -> new IllegalArgumentException(kind)));
        } catch (IOException unknown) {
            throw new UncheckedIOException(unknown);
        }
    }

    private static Map<String, String> labels(PodTemplateSpec pod) {
        return pod.getMetadata().getLabels();
    }

    private static String path(Probe probe) {
        return probe.getHttpGet().getPath();
    }

    private static int seconds(Probe probe) {
        return probe.getPeriodSeconds() * probe.getFailureThreshold();
    }

    private static BigDecimal storage(PersistentVolumeClaimSpec claim) {
        return amount(claim.getResources().getRequests(), "storage");
    }

    /** Bytes, or cores. */
    private static BigDecimal amount(Map<String, Quantity> of, String what) {
        return Quantity.getAmountInBytes(Optional.ofNullable(of.get(what)).orElseThrow());
    }

    /** What Helm made of the chart. */
    private record Rendered(List<HasMetadata> objects) {

        List<String> names() {
            return objects.stream()
                    .map(object -> object.getKind() + " " + object.getMetadata().getName())
                    .toList();
        }

        String release() {
            return one(Deployment.class).getMetadata().getName();
        }

        <T extends HasMetadata> T one(Class<T> kind) {
            List<T> found =
                    objects.stream().filter(kind::isInstance).map(kind::cast).toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }

        Service service(String name) {
            return objects.stream()
                    .filter(Service.class::isInstance)
                    .map(Service.class::cast)
                    .filter(service -> service.getMetadata().getName().equals(name))
                    .findAny()
                    .orElseThrow();
        }

        List<PodSpec> pods() {
            return Stream.concat(
                            objects.stream()
                                    .filter(Deployment.class::isInstance)
                                    .map(object ->
                                            ((Deployment) object).getSpec().getTemplate()),
                            objects.stream()
                                    .filter(StatefulSet.class::isInstance)
                                    .map(object ->
                                            ((StatefulSet) object).getSpec().getTemplate()))
                    .map(PodTemplateSpec::getSpec)
                    .toList();
        }

        Stream<Container> containers() {
            return pods().stream().flatMap(pod -> pod.getContainers().stream());
        }

        Container node() {
            return one(Deployment.class)
                    .getSpec()
                    .getTemplate()
                    .getSpec()
                    .getContainers()
                    .get(0);
        }

        String variable(String name) {
            List<EnvVar> found = node().getEnv().stream()
                    .filter(variable -> variable.getName().equals(name))
                    .toList();
            assertThat(found).as(name).hasSize(1);
            return String.valueOf(found.get(0).getValue());
        }
    }
}
