package org.ecopetition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Holds the Chinese labels of the web apps to the English ones of the version in use. */
class LocaleFilesTest {

    static final List<String> APPS = List.of("tasklist", "cockpit", "admin", "welcome");

    /** Labels that are left empty on purpose: the maker's banner, and English plural endings. */
    private static final Set<String> EMPTY_IN_CHINESE = Set.of("BANNER_CE_EOL_TEXT", "NO_TASK_FORM");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** What a Chinese label may consist of when it holds no Chinese: signs, and names that stay as they are. */
    private static final Pattern THE_SAME_EVERYWHERE =
            Pattern.compile("(?:ID\\*?|CSV|JSON|YYYY-MM-DDTHH:mm:ss|[<>=]*|s?\\s*)");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}");

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @FieldSource("APPS")
    void hasEveryLabelAndNoOther(String app) throws IOException {
        assertThat(labels(app, "zh").keySet())
                .containsExactlyInAnyOrderElementsOf(labels(app, "en").keySet());
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void leavesNoLabelInEnglish(String app) throws IOException {
        assertThat(labels(app, "zh").entrySet())
                .filteredOn(label -> !CHINESE.matcher(label.getValue()).find())
                .filteredOn(
                        label -> !THE_SAME_EVERYWHERE.matcher(label.getValue()).matches())
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void leavesNoLabelEmptyByAccident(String app) throws IOException {
        Map<String, String> english = labels(app, "en");

        assertThat(labels(app, "zh").entrySet())
                .filteredOn(label -> label.getValue().isBlank())
                .filteredOn(label -> english.getOrDefault(label.getKey(), "").length() > 1)
                .extracting(Map.Entry::getKey)
                .isSubsetOf(EMPTY_IN_CHINESE);
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void keepsEveryPlaceholder(String app) throws IOException {
        Map<String, String> chinese = labels(app, "zh");

        labels(app, "en")
                .forEach((key, english) -> assertThat(placeholders(chinese.getOrDefault(key, "")))
                        .as(key)
                        .containsExactlyInAnyOrderElementsOf(placeholders(english)));
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void namesMonthsAndDaysInChinese(String app) throws IOException {
        JsonNode english = read(app, "en").path("dateLocales");
        JsonNode chinese = read(app, "zh").path("dateLocales");

        english.fieldNames()
                .forEachRemaining(name -> assertThat(chinese.has(name)).as(name).isTrue());
        Stream.of("months", "monthsShort", "weekdays", "weekdaysShort", "weekdaysMin")
                .filter(english::has)
                .forEach(name -> {
                    assertThat(chinese.path(name)).as(name).hasSameSizeAs(english.path(name));
                    assertThat(chinese.path(name))
                            .as(name)
                            .allMatch(word -> CHINESE.matcher(word.asText()).find());
                });
    }

    private static List<String> placeholders(String label) {
        return PLACEHOLDER
                .matcher(label)
                .results()
                .map(found -> found.group().replace(" ", ""))
                .toList();
    }

    private static Map<String, String> labels(String app, String language) throws IOException {
        Map<String, String> labels = new TreeMap<>();
        for (Map.Entry<String, JsonNode> label :
                read(app, language).path("labels").properties()) {
            labels.put(label.getKey(), label.getValue().asText());
        }
        assertThat(labels).isNotEmpty();
        return labels;
    }

    /** Some of the English files begin with a byte order mark. */
    private static JsonNode read(String app, String language) throws IOException {
        String file = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, language);
        try (InputStream content = LocaleFilesTest.class.getResourceAsStream(file)) {
            assertThat(content).as(file).isNotNull();
            String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            return JSON.readTree(text.replace("\uFEFF", ""));
        }
    }
}
