package org.ecopetition.organisation.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Whatever somebody types where a day, a number or a code belongs, there is a sentence for it in both languages. */
class FormSentencesTest {

    private static final List<Class<?>> NEVER_UNREADABLE = List.of(String.class, List.class, Map.class);

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void saysWhatCannotBeRead(String language) throws IOException {
        assertThat(words(language)).isNotEmpty().containsKeys(sentences().toArray());
    }

    private static List<String> sentences() {
        ClassPathScanningCandidateComponentProvider forms = new ClassPathScanningCandidateComponentProvider(false);
        forms.addIncludeFilter(new AnnotationTypeFilter(Form.class));
        return forms.findCandidateComponents("org.ecopetition").stream()
                .map(found -> String.valueOf(found.getBeanClassName()))
                .filter(name -> !name.contains("Test$"))
                .map(FormSentencesTest::named)
                .flatMap(form -> sentences(form.getAnnotation(Form.class).value(), form))
                .toList();
    }

    private static Stream<String> sentences(String words, Class<?> form) {
        return Arrays.stream(form.getRecordComponents())
                .filter(field -> !NEVER_UNREADABLE.contains(field.getType()))
                .flatMap(field -> sentences(words, field));
    }

    private static Stream<String> sentences(String words, RecordComponent field) {
        return field.getType().isRecord() && !isReadAsAWhole(field.getType())
                ? sentences(words, field.getType())
                : Stream.of(words + "." + field.getName());
    }

    /** Spring makes it of one text, by its {@code valueOf}. */
    private static boolean isReadAsAWhole(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .anyMatch(method -> method.getName().equals("valueOf"));
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        for (Resource file : new PathMatchingResourcePatternResolver()
                .getResources("classpath:messages/*" + language + ".properties")) {
            if (language.isEmpty() != String.valueOf(file.getFilename()).endsWith("_en.properties")) {
                words.putAll(PropertiesLoaderUtils.loadProperties(file));
            }
        }
        return words;
    }
}
