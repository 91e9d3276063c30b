package org.ecopetition.casework.form;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One value that a form hands in, as the tables of {@code processes/README.md} list it.
 *
 * @param name variable name; {@code {n}} stands for 1, 2, 3 … up to {@code repeats}
 * @param kind type of the value
 * @param maximum longest text in characters, or 0 where length does not matter
 * @param allowed the values allowed, or empty for any
 * @param repeats how often the field may occur; 1 for a name without {@code {n}}
 */
public record FormField(String name, Kind kind, int maximum, Set<String> allowed, int repeats) {

    /** What a value is. */
    public enum Kind {
        TEXT,
        CHOICE,
        FLAG,
        INTEGER,
        DECIMAL,
        DATE,
        DATE_TIME,
        LIST
    }

    private static final Pattern NUMBER = Pattern.compile("\\{n}");

    public static FormField text(String name, int maximum) {
        return new FormField(name, Kind.TEXT, maximum, Set.of(), 1);
    }

    public static <E extends Enum<E>> FormField choice(String name, Class<E> values) {
        return new FormField(name, Kind.CHOICE, 0, namesOf(values), 1);
    }

    public static FormField choice(String name, Set<String> values) {
        return new FormField(name, Kind.CHOICE, 0, values, 1);
    }

    public static FormField flag(String name) {
        return new FormField(name, Kind.FLAG, 0, Set.of(), 1);
    }

    public static FormField integer(String name) {
        return new FormField(name, Kind.INTEGER, 0, Set.of(), 1);
    }

    public static FormField decimal(String name) {
        return new FormField(name, Kind.DECIMAL, 0, Set.of(), 1);
    }

    /** {@code yyyy-MM-dd}. */
    public static FormField date(String name) {
        return new FormField(name, Kind.DATE, 0, Set.of(), 1);
    }

    /** {@code yyyy-MM-dd'T'HH:mm}, with or without seconds and offset. */
    public static FormField dateTime(String name) {
        return new FormField(name, Kind.DATE_TIME, 0, Set.of(), 1);
    }

    /** Several values, as an array or parted by commas. */
    public static FormField list(String name) {
        return new FormField(name, Kind.LIST, 0, Set.of(), 1);
    }

    public static <E extends Enum<E>> FormField list(String name, Class<E> values) {
        return new FormField(name, Kind.LIST, 0, namesOf(values), 1);
    }

    /** The same field up to n times; its name holds {@code {n}}. */
    public FormField times(int n) {
        return new FormField(name, kind, maximum, allowed, n);
    }

    /** The name of the n-th occurrence, counted from 1. */
    public String nameOf(int n) {
        return NUMBER.matcher(name).replaceAll(String.valueOf(n));
    }

    /** The names of all occurrences. */
    public List<String> names() {
        return IntStream.rangeClosed(1, repeats).mapToObj(this::nameOf).toList();
    }

    private static <E extends Enum<E>> Set<String> namesOf(Class<E> values) {
        return Arrays.stream(values.getEnumConstants()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }
}
