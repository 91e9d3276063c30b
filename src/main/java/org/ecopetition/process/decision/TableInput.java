package org.ecopetition.process.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a decision table is asked by, declared once with its name, its type and values to try it with.
 *
 * @param samples values that a table is tried with before it is stored
 * @param closed whether no other values than those are ever asked
 * @param words kind under which people read the words for its codes; empty where it holds none
 * @param <T> what it holds
 */
public record TableInput<T>(String name, Class<T> type, List<T> samples, boolean closed, String words) {

    public TableInput(String name, Class<T> type) {
        this(name, type, "");
    }

    public TableInput(String name, Class<T> type, String words) {
        this(name, type, List.of(), false, words);
    }

    /** One of the constants of a type, by its name. */
    public static <E extends Enum<E>> TableInput<String> choice(String name, Class<E> constants) {
        List<String> names =
                Arrays.stream(constants.getEnumConstants()).map(Enum::name).toList();
        return new TableInput<>(name, String.class, names, true, constants.getSimpleName());
    }

    public static TableInput<Boolean> flag(String name) {
        return new TableInput<>(name, Boolean.class, List.of(true, false), true, "event.data");
    }

    /** A text that nobody can list, with some that are tried. */
    public static TableInput<String> text(String name, String... samples) {
        return new TableInput<>(name, String.class, List.of(samples), false, "");
    }

    /** A count, tried from 1 on. */
    public static TableInput<Integer> count(String name, int tried) {
        return new TableInput<>(
                name, Integer.class, IntStream.rangeClosed(1, tried).boxed().toList(), false, "");
    }

    /** One of the values of a question. */
    public Map.Entry<String, Object> with(T value) {
        return Map.entry(name, value);
    }
}
