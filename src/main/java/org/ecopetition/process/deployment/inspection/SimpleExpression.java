package org.ecopetition.process.deployment.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

    private static final Pattern JOINED =
            Pattern.compile("&&|\\|\\||\\b(?:and|or)\\b(?=(?:[^'\"]*['\"][^'\"]*['\"])*[^'\"]*$)");
    private static final Pattern WORD = Pattern.compile(OPERAND + "|[=!<>]=?");
    private static final Set<String> SIGNS = Vocabulary.words("! = == != < <= > >= eq ne lt gt le ge not empty");
    private static final Set<String> CONSTANTS = Set.of("true", "false", "null");

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

    /** Whether the text is one expression and nothing besides. */
    static boolean isWhole(String text) {
        return text.strip().matches("[$#]\\{[^{}]+}");
    }

    /** The text without blanks, or nothing where there is none. */
    static String plain(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s", "");
    }

    /**
     * One operand of an expression.
     *
     * @param name as it is written
     * @param comparedWith what stands on the other side of its comparison, if any
     * @param isTestedForEmpty whether it is asked whether there is anything in it
     */
    record Part(String name, @Nullable String comparedWith, boolean isTestedForEmpty) {

        boolean isVariable() {
            return isName(name);
        }
    }

    /** The operands of all expressions in a text, each with what it is compared with. */
    static List<Part> partsOf(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            for (String term : JOINED.split(place.group(1), -1)) {
                readTerm(term, parts);
            }
        }
        return parts;
    }

    private static void readTerm(String term, List<Part> parts) {
        List<String> operands = new ArrayList<>();
        boolean empty = false;
        Matcher word = WORD.matcher(term);
        while (word.find()) {
            empty |= word.group().equals("empty");
            if (!SIGNS.contains(word.group())) {
                operands.add(word.group());
            }
        }
        for (int i = 0; i < operands.size(); i++) {
            String other = operands.size() == 2 ? operands.get(1 - i) : null;
            parts.add(new Part(operands.get(i), other, empty));
        }
    }

    static boolean isName(String operand) {
        return operand.matches("[A-Za-z_]\\w*") && !CONSTANTS.contains(operand);
    }

    static boolean isNumber(String operand) {
        return operand.matches("-?\\d.*");
    }

    static boolean isNumberOrFlag(String operand) {
        return isNumber(operand) || operand.equals("true") || operand.equals("false");
    }

    static boolean isText(String operand) {
        return operand.startsWith("'") || operand.startsWith("\"");
    }

    static String unquoted(String text) {
        return text.substring(1, text.length() - 1);
    }

    /** The one name an expression such as {@code ${signReceipt}} consists of. */
    static Optional<String> name(String text) {
        Matcher name = NAME.matcher(text);
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }
}
