package org.ecopetition.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ecopetition.petition.CaseEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Whatever an event tells has a name on the timeline, in both languages. */
class EventWordsTest {

    /** What the timeline tells in its own way: whose event it is, when and by whom. */
    private static final Set<String> TOLD_OTHERWISE = Set.of("caseNumber", "key", "occurredAt", "person");

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void namesEverythingThatAnEventTells(String language) throws IOException {
        Properties words = words(language);
        Set<String> nameless = new TreeSet<>();
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.ecopetition")) {
            if (found.isAssignableTo(CaseEvent.class) && found.isRecord()) {
                Class<?> event = found.reflect();
                facts(event)
                        .filter(name -> !isNamed(words, event.getSimpleName(), name))
                        .forEach(nameless::add);
            }
        }
        assertThat(nameless).isEmpty();
    }

    private static boolean isNamed(Properties words, String kind, String name) {
        return TOLD_OTHERWISE.contains(name)
                || words.containsKey("event.data." + name)
                || words.containsKey("event.data." + kind + "." + name);
    }

    /** Names of single values and of lists; what a record within a record tells is told as if it stood beside. */
    private static Stream<String> facts(Class<?> told) {
        return Arrays.stream(told.getRecordComponents()).flatMap(EventWordsTest::facts);
    }

    private static Stream<String> facts(RecordComponent component) {
        if (component.getName().equals("facts")) {
            return Stream.of(); // each is told by its own label
        }
        Type type = component.getGenericType();
        if (component.getType().isRecord() && !isKey(component.getType())) {
            return facts(component.getType());
        }
        if (Map.class.isAssignableFrom(component.getType())) {
            return Stream.empty();
        }
        Stream<String> rows = type instanceof ParameterizedType list
                ? Arrays.stream(list.getActualTypeArguments())
                        .filter(Class.class::isInstance)
                        .map(row -> (Class<?>) row)
                        .filter(row -> row.isRecord() && !isKey(row))
                        .flatMap(EventWordsTest::facts)
                : Stream.empty();
        return Stream.concat(Stream.of(component.getName()), rows);
    }

    /** Written as one text. */
    private static boolean isKey(Class<?> type) {
        return type.getRecordComponents().length == 1;
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        List<Resource> files = List.of(new PathMatchingResourcePatternResolver()
                .getResources("classpath:messages/*" + language + ".properties"));
        for (Resource file : files) {
            boolean isEnglish = String.valueOf(file.getFilename()).endsWith("_en.properties");
            if (isEnglish == language.equals("_en")) {
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    words.load(reader);
                }
            }
        }
        return words;
    }
}
