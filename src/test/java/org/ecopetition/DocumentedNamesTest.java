package org.ecopetition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** The settings, addresses, classes and tests that the documentation names are those of the code. */
class DocumentedNamesTest {

    private static final Pattern SETTING =
            Pattern.compile("(?:--)?(eco-petition\\.[a-z][a-z0-9-]*(?:\\.[a-z0-9-]*[a-z0-9])*).*");

    /** Read where they are used, without a record. */
    private static final Set<String> SINGLE =
            Set.of("eco-petition.processes-directory", "eco-petition.data-directory", "eco-petition.sessions.shared");

    /** Addresses that others answer: the engine, Spring and the sign-on. */
    private static final Pattern OF_OTHERS =
            Pattern.compile("/(?:camunda/|engine-rest|actuator/|login|logout|task/|job).*");

    private static final Set<String> SETTINGS = settings();
    private static final List<Pattern> ADDRESSES = addresses();

    static Stream<MarkdownPage> pages() {
        return MarkdownPage.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void namesSettingsThatExist(MarkdownPage page) {
        assertThat(page.codes().stream()
                        .map(SETTING::matcher)
                        .filter(Matcher::matches)
                        .map(setting -> setting.group(1)))
                .allSatisfy(setting -> assertThat(SETTINGS).anyMatch(one -> (one + ".").startsWith(setting + ".")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void namesAddressesThatSomebodyAnswers(MarkdownPage page) {
        assertThat(page.codes().stream()
                        .filter(code -> code.matches("(?:GET |POST )?/\\w.*"))
                        .map(code -> code.replaceFirst("^[A-Z]+ ", "").replaceFirst("[?#].*", ""))
                        .filter(address -> !OF_OTHERS.matcher(address).matches()))
                .allSatisfy(address -> assertThat(ADDRESSES)
                        .anyMatch(known -> known.matcher(address).matches()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void namesTypesThatExist(MarkdownPage page) throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src"))) {
            Set<String> types = sources.map(source -> source.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());

            assertThat(page.codes().stream()
                            .filter(code -> code.matches(
                                    "([a-z]+\\.)*[A-Z]\\w*(Test|Page|Action|Rules|Table|History|Process)")))
                    .allSatisfy(name -> assertThat(types).contains(name.replaceFirst(".*\\.", "")));
        }
    }

    private static Set<String> settings() {
        YamlPropertiesFactoryBean file = new YamlPropertiesFactoryBean();
        file.setResources(new ClassPathResource("application.yaml"));
        Properties written = Objects.requireNonNull(file.getObject());
        Set<String> settings = new TreeSet<>(written.stringPropertyNames());
        settings.addAll(SINGLE);
        annotatedWith(ConfigurationProperties.class)
                .forEach(type -> Arrays.stream(type.getRecordComponents())
                        .map(part -> type.getAnnotation(ConfigurationProperties.class)
                                        .value() + "." + DataObjectPropertyName.toDashedForm(part.getName()))
                        .forEach(settings::add));
        return settings;
    }

    private static Stream<Class<?>> annotatedWith(Class<? extends Annotation> annotation) {
        ClassPathScanningCandidateComponentProvider code = new ClassPathScanningCandidateComponentProvider(false);
        code.addIncludeFilter(new AnnotationTypeFilter(annotation));
        return code.findCandidateComponents("org.ecopetition").stream()
                .map(type -> ClassUtils.resolveClassName(Objects.requireNonNull(type.getBeanClassName()), null));
    }

    private static List<Pattern> addresses() {
        return annotatedWith(Controller.class)
                .flatMap(DocumentedNamesTest::addressesOf)
                .distinct()
                .map(address -> Pattern.compile(address.replace(".", "\\.").replaceAll("\\{[^}]*}", "[^/]+")))
                .toList();
    }

    private static Stream<String> addressesOf(Class<?> page) {
        RequestMapping above = AnnotatedElementUtils.findMergedAnnotation(page, RequestMapping.class);
        return Arrays.stream(page.getDeclaredMethods())
                .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                .filter(Objects::nonNull)
                .flatMap(own -> pathsOf(above).flatMap(first -> pathsOf(own).map(second -> first + second)));
    }

    private static Stream<String> pathsOf(@Nullable RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? Stream.of("") : Arrays.stream(mapping.path());
    }
}
