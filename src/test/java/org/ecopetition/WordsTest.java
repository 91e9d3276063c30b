package org.ecopetition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody ever reads a key instead of a sentence, in neither language. */
class WordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java");

    /** Words that only Tasklist and Modeler show, which speak Chinese here. */
    private static final Set<String> IN_TASKLIST = Set.of("forms.properties", "models.properties");

    /** A whole key; keys put together from parts ({@code #{|Channel.${channel}|}}) are left to the tests of their pages. */
    private static final Pattern IN_PAGES = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)");

    private static final Pattern REFUSALS = Pattern.compile("new Refusal\\(\\s*\"([\\w.-]+)\"\\s*[,)]");

    static Stream<Path> messages() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
            return files.filter(file -> !file.toString().endsWith("_en.properties")).sorted().toList().stream();
        }
    }

    static Stream<Path> messagesOfPages() throws IOException {
        return messages()
                .filter(file -> !IN_TASKLIST.contains(file.getFileName().toString()));
    }

    @ParameterizedTest
    @MethodSource("messagesOfPages")
    void saysEverythingInBothLanguages(Path chinese) throws IOException {
        Path english = Path.of(chinese.toString().replace(".properties", "_en.properties"));

        assertThat(read(english).keySet()).isEqualTo(read(chinese).keySet());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void leavesNoSentenceEmpty(Path file) throws IOException {
        assertThat(read(file)).doesNotContainValue("");
    }

    @Test
    void knowsEveryKeyOfThePages() throws IOException {
        assertThat(found(IN_PAGES, RESOURCES.resolve("templates"), ".html")).isSubsetOf(chineseKeys());
    }

    @Test
    void knowsTheSentenceOfEveryRefusal() throws IOException {
        assertThat(found(REFUSALS, SOURCES, ".java")).isSubsetOf(chineseKeys());
    }

    @Test
    void readsEveryFileThatHoldsWords() throws IOException {
        String settings = Files.readString(RESOURCES.resolve("application.yaml"));

        assertThat(messages()
                        .map(file -> "messages/" + file.getFileName().toString().replace(".properties", "")))
                .allSatisfy(name -> assertThat(settings).contains(name));
    }

    private static Set<String> chineseKeys() throws IOException {
        return messages().flatMap(file -> read(file).keySet().stream()).collect(Collectors.toSet());
    }

    private static Map<String, String> read(Path file) {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> sorted = new TreeMap<>();
        words.forEach((key, value) -> sorted.put(key.toString(), value.toString()));
        return sorted;
    }

    private static Set<String> found(Pattern pattern, Path folder, String ending) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1))
                        .forEach(keys::add);
            }
        }
        return keys;
    }
}
