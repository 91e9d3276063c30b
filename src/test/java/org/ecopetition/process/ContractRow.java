package org.ecopetition.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One row of the tables in {@code processes/README.md}: one variable of one user task.
 *
 * @param name Chinese name of the task, only on the task's first row
 * @param group group of the task, only on its first row
 * @param variable name, where {@code {n}} stands for a number
 * @param size unit, length or number of repetitions
 * @param required {@code yes}, {@code no} or a condition
 * @param meaning allowed values, or words
 */
record ContractRow(
        String task,
        String name,
        String group,
        String variable,
        String type,
        String size,
        String required,
        String meaning) {

    private static final Pattern REPEATS = Pattern.compile("n ≤ (\\d+)");
    private static final Pattern LENGTH = Pattern.compile("(?<!n )≤ (\\d+)");
    private static final Pattern RANGE = Pattern.compile("(\\d+)–(\\d+)");
    private static final Pattern AT_LEAST = Pattern.compile("≥ (\\d+)");
    private static final Pattern UNIT = Pattern.compile("^(家|件|人|万元)");
    private static final Pattern VALUE = Pattern.compile("`([A-Z0-9][A-Z0-9_]*)`");

    /** The rows below a heading such as {@code ## petition}. */
    static List<ContractRow> of(String chapter) {
        List<ContractRow> rows = new ArrayList<>();
        for (String line : chapter.lines().filter(l -> l.startsWith("| `")).toList()) {
            String[] cells = line.substring(1).split("\\|", -1);
            if (cells.length >= 9) {
                rows.add(new ContractRow(
                        code(cells[0]),
                        cells[1].strip(),
                        code(cells[2]),
                        code(cells[3]),
                        cells[4].strip(),
                        cells[5].strip(),
                        cells[6].strip(),
                        cells[7].strip()));
            }
        }
        return rows;
    }

    /** The variable names in full. */
    List<String> names() {
        return variable.contains("{n}")
                ? IntStream.rangeClosed(1, repeats())
                        .mapToObj(n -> variable.replace("{n}", String.valueOf(n)))
                        .toList()
                : List.of(variable);
    }

    private int repeats() {
        return first(REPEATS, size)
                .orElseThrow(() -> new IllegalStateException(variable + " of " + task + " does not say how many"));
    }

    OptionalInt maximumLength() {
        return type.equals("String") ? first(LENGTH, size) : OptionalInt.empty();
    }

    OptionalInt minimum() {
        OptionalInt least = first(AT_LEAST, size + meaning);
        return type.equals("String") || least.isPresent() ? least : first(RANGE, size);
    }

    OptionalInt maximum() {
        Matcher range = RANGE.matcher(size);
        return range.find() ? OptionalInt.of(Integer.parseInt(range.group(2))) : OptionalInt.empty();
    }

    Optional<String> unit() {
        Matcher unit = UNIT.matcher(size);
        return unit.find() ? Optional.of(unit.group(1)) : Optional.empty();
    }

    Set<String> allowed() {
        return VALUE.matcher(meaning).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    boolean isAlwaysRequired(String name) {
        return required.equals("yes") || required.equals("`" + name + "`");
    }

    private static OptionalInt first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }

    private static String code(String cell) {
        return cell.replace("`", "").strip();
    }
}
