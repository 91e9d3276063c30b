package org.ecopetition.process.decision;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What code takes from a row of a decision table, declared once with its name and what it may hold.
 *
 * @param least smallest number, where it is one
 * @param most largest number, where it is one
 * @param allowed the texts that it may be, or empty for any
 */
public record TableOutput(String name, Kind kind, int least, int most, Set<String> allowed) {

    /** What an output holds. */
    public enum Kind {
        NUMBER,
        FLAG,
        TEXT,
        CHOICE,
        /** The id of a group of a unit. */
        UNIT,
        /** Ids of units, parted by commas, or nothing. */
        UNITS,
        /** The id of any group, or {@code unit} for the unit of the case. */
        DESK
    }

    private static final String UNIT_OF_THE_CASE = "unit";

    public static TableOutput number(String name, int least, int most) {
        return new TableOutput(name, Kind.NUMBER, least, most, Set.of());
    }

    public static TableOutput of(String name, Kind kind) {
        return new TableOutput(name, kind, 0, 0, Set.of());
    }

    public static <E extends Enum<E>> TableOutput choice(String name, Class<E> constants) {
        return new TableOutput(
                name,
                Kind.CHOICE,
                0,
                0,
                Arrays.stream(constants.getEnumConstants())
                        .map(Enum::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Whether it may be left empty. */
    public boolean mayBeEmpty() {
        return kind == Kind.UNITS;
    }

    /** Whether code can take this value; groups are known by those who ask. */
    public boolean fits(@Nullable Object value, Predicate<String> isGroup) {
        if (value == null || value.toString().isBlank()) {
            return mayBeEmpty();
        }
        return switch (kind) {
            case NUMBER -> value instanceof Number number && isWithin(new BigDecimal(number.toString()));
            case FLAG -> value instanceof Boolean;
            case TEXT -> value instanceof String;
            case CHOICE -> value instanceof String text && allowed.contains(text);
            case UNIT -> value instanceof String group && isUnit(group, isGroup);
            case UNITS ->
                value instanceof String groups
                        && DecisionAnswer.partsOf(groups).stream().allMatch(group -> isUnit(group, isGroup));
            case DESK -> value instanceof String group && (group.equals(UNIT_OF_THE_CASE) || isGroup.test(group));
        };
    }

    private static boolean isUnit(String group, Predicate<String> isGroup) {
        return group.startsWith(UNIT_OF_THE_CASE) && isGroup.test(group);
    }

    private boolean isWithin(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }
}
