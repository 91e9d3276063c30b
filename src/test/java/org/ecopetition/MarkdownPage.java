package org.ecopetition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation: its headings, links and words, as whoever reads it in a browser sees them.
 *
 * @param file where it lies, from the folder of the project
 * @param lines its lines without the blocks of code
 */
record MarkdownPage(Path file, List<String> lines) {

    private static final Set<String> FOLDERS_OF_OTHERS = Set.of("target", "node_modules", ".git", "data");
    private static final Pattern LINK =
            Pattern.compile("\\]\\(([^()\\s]+(?:\\([^()\\s]*\\)[^()\\s]*)?)\\)|src=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern HEADING = Pattern.compile("(#{1,6}) (.*)");
    private static final Pattern WORD =
            Pattern.compile("\\p{IsHan}{1,2}|[^\\s\\p{IsHan}]*[\\p{L}\\p{N}&&[^\\p{IsHan}]][^\\s\\p{IsHan}]*");

    static MarkdownPage read(Path file) {
        List<String> lines = new ArrayList<>();
        boolean inBlock = false;
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("```")) {
                    inBlock = !inBlock;
                } else if (!inBlock && !line.startsWith("    ")) {
                    lines.add(line);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new MarkdownPage(file, lines);
    }

    /** Every page of the project. */
    static Stream<MarkdownPage> all() {
        try (Stream<Path> files = Files.walk(Path.of(""))) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.iterate(file, step -> step != null, Path::getParent)
                            .noneMatch(step -> FOLDERS_OF_OTHERS.contains(
                                    step.getFileName().toString())))
                    .sorted()
                    .map(MarkdownPage::read)
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What it links to inside the project: a file, a heading, or both. */
    List<String> links() {
        return LINK.matcher(CODE.matcher(String.join("\n", lines)).replaceAll("code"))
                .results()
                .map(link -> link.group(1) == null ? link.group(2) : link.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .map(link -> URLDecoder.decode(link, StandardCharsets.UTF_8))
                .toList();
    }

    /** What stands between backquotes: settings, addresses, files, names. */
    Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        lines.forEach(line -> CODE.matcher(line).results().forEach(code -> codes.add(code.group(1))));
        return codes;
    }

    /** The signs before its headings, in their order: how it is divided. */
    List<String> outline() {
        return lines.stream()
                .map(HEADING::matcher)
                .filter(Matcher::matches)
                .map(heading -> heading.group(1))
                .toList();
    }

    /** The anchors of its headings, as GitHub names them. */
    Set<String> anchors() {
        Set<String> anchors = new TreeSet<>();
        Map<String, Integer> seen = new HashMap<>();
        lines.stream().map(HEADING::matcher).filter(Matcher::matches).forEach(heading -> {
            String anchor = heading.group(2)
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}\\p{M}_ -]", "")
                    .replace(' ', '-');
            int before = seen.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? anchor : anchor + "-" + before);
        });
        return anchors;
    }

    /** How many words it has, code and drawings left out; two Chinese characters are one word. */
    long words() {
        return WORD.matcher(String.join("\n", lines)).results().count();
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
