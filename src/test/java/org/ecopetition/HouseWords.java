package org.ecopetition;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sentences of a house and the keys by which pages and refusals ask for them.
 *
 * @param resources folder of settings, messages and templates
 * @param sources folder of the code
 */
record HouseWords(Path resources, Path sources) {

    static final HouseWords OURS = new HouseWords(Path.of("src/main/resources"), Path.of("src/main/java"));

    /** Words that only Tasklist and Modeler show, which speak Chinese here. */
    private static final Set<String> IN_TASKLIST = Set.of("forms.properties", "models.properties");

    /** A whole key; keys put together from parts ({@code #{|Channel.${channel}|}}) are left to the tests of their pages. */
    private static final Pattern IN_PAGES = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)");

    private static final Pattern REFUSALS = Pattern.compile("new Refusal\\(\\s*\"([\\w.-]+)\"\\s*[,)]");

    /** What annotations of forms say. */
    private static final Pattern IN_FORMS = Pattern.compile("message = \"\\{([\\w.-]+)}\"");

    /** The files of Chinese sentences. */
    List<Path> files() {
        try (Stream<Path> files = Files.list(resources.resolve("messages"))) {
            return files.filter(file -> !file.toString().endsWith("_en.properties"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Keys that one language has and the other has not. */
    Set<String> saidInOneLanguage() {
        Set<String> once = new TreeSet<>();
        files().stream()
                .filter(file -> !IN_TASKLIST.contains(file.getFileName().toString()))
                .forEach(file -> {
                    Set<String> chinese = read(file).keySet();
                    Set<String> english = read(Path.of(file.toString().replace(".properties", "_en.properties")))
                            .keySet();
                    Stream.concat(chinese.stream(), english.stream())
                            .filter(key -> !chinese.contains(key) || !english.contains(key))
                            .forEach(once::add);
                });
        return once;
    }

    /** Keys whose sentence is empty. */
    Set<String> empty() {
        return files().stream()
                .flatMap(file -> read(file).entrySet().stream())
                .filter(word -> word.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Keys of pages without a sentence. */
    Set<String> unknownToPages() {
        return unknown(IN_PAGES, resources.resolve("templates"), ".html");
    }

    /** Keys of refusals without a sentence. */
    Set<String> unknownRefusals() {
        return unknown(REFUSALS, sources, ".java");
    }

    /** Keys in annotations of forms without a sentence. */
    Set<String> unknownToForms() {
        return unknown(IN_FORMS, sources, ".java");
    }

    /** Files of sentences that the settings do not name. */
    Set<String> unread() {
        String settings = text(resources.resolve("application.yaml"));
        return files().stream()
                .map(file -> "messages/" + file.getFileName().toString().replace(".properties", ""))
                .filter(name -> !settings.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> unknown(Pattern pattern, Path folder, String ending) {
        Set<String> known =
                files().stream().flatMap(file -> read(file).keySet().stream()).collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(path -> path.toString().endsWith(ending))
                    .flatMap(file -> pattern.matcher(text(file)).results())
                    .map(match -> match.group(1))
                    .filter(key -> !known.contains(key))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
}
