package org.ecopetition.process.deployment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression without calls: variables, constants and comparisons. Whatever navigates into objects or calls methods would
 * be code, and a model is not the place for code.
 */
final class SimpleExpression {

    private static final Pattern PLACE = Pattern.compile("[$#]\\{([^{}]*)}");
    private static final Pattern OPENING = Pattern.compile("[$#]\\{");
    private static final String OPERAND = "(?:[A-Za-z_]\\w*|-?\\d+(?:\\.\\d+)?|'[^'\\\\]*'|\"[^\"\\\\]*\")";
    private static final String OPERATOR = "(?:==|!=|<=|>=|<|>|&&|\\|\\||(?:eq|ne|lt|gt|le|ge|and|or)\\b)";
    private static final String PART = "\\s*(?:(?:!|not\\s|empty\\s)\\s*)*" + OPERAND + "\\s*";
    private static final Pattern SIMPLE = Pattern.compile(PART + "(?:" + OPERATOR + PART + ")*");
    private static final Pattern NAME = Pattern.compile("\\s*[$#]\\{\\s*([A-Za-z_]\\w*)\\s*}\\s*");

    private SimpleExpression() {}

    /** Whether every expression in the text is simple; a text without any is. */
    static boolean isAllowed(String text) {
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            if (!SIMPLE.matcher(place.group(1)).matches()) {
                return false;
            }
        }
        return !OPENING.matcher(PLACE.matcher(text).replaceAll("")).find();
    }

    static boolean isPresent(String text) {
        return OPENING.matcher(text).find();
    }

    /** The one name an expression such as {@code ${signReceipt}} consists of. */
    static Optional<String> name(String text) {
        Matcher name = NAME.matcher(text);
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }
}
