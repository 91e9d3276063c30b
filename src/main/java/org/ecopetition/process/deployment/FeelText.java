package org.ecopetition.process.deployment;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell of a decision table may say: values, comparisons, calculations and the listed functions. Loops, calls into
 * Java, functions of one's own and whatever else can go on without end are refused before anybody evaluates them.
 */
final class FeelText {

    private static final int LONGEST = 2000;

    /** Brackets inside each other; reading takes twice the time for each. */
    private static final int DEEPEST = 6;

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*+\"");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*+");
    private static final Pattern CALL = Pattern.compile("(?:[\\p{L}_][\\p{L}\\p{N}_]*+\\s*+)++\\(|[)\\]]\\s*+\\(");
    private static final Pattern ENDLESS_NUMBER = Pattern.compile("\\d[\\d.]{19,}|[\\d.][eE][+-]?\\d");
    private static final Pattern FOREIGN = Pattern.compile("//|/\\*|\\*\\*|[{}`;#$]|\\d\\s*\\.\\.\\s*\\d{8,}");
    private static final Set<String> REFUSED_WORDS =
            Set.of("external", "java", "function", "for", "some", "every", "return", "satisfies");

    private static final Set<String> BEFORE_BRACKETS = Set.of("and", "or", "in", "if", "then", "else", "between");

    private static final Set<String> FUNCTIONS = Set.of(
            "not",
            "date",
            "time",
            "date and time",
            "duration",
            "years and months duration",
            "number",
            "string",
            "abs",
            "sqrt",
            "floor",
            "ceiling",
            "decimal",
            "round up",
            "round down",
            "round half up",
            "round half down",
            "modulo",
            "min",
            "max",
            "sum",
            "count",
            "mean",
            "odd",
            "even",
            "contains",
            "starts with",
            "ends with",
            "string length",
            "upper case",
            "lower case",
            "substring",
            "substring before",
            "substring after",
            "list contains",
            "is defined",
            "year",
            "month",
            "day");

    /** Rounding to more digits than two figures can say fills the memory, so digits are written out. */
    private static final Pattern ROUNDING =
            Pattern.compile("\\b(?:decimal|floor|ceiling|round\\s+(?:half\\s+)?(?:up|down))\\s*+\\(");

    private static final Pattern DIGITS = Pattern.compile("\\s*\\d{1,2}\\s*");

    private FeelText() {}

    /** What in the text is not listed, if anything. */
    static Optional<String> unlistedIn(String cell) {
        if (cell.length() > LONGEST) {
            return Optional.of(cell.substring(0, 40) + "…");
        }
        if (cell.indexOf('\\') >= 0) {
            return Optional.of("\\"); // readers differ on where a text with one ends
        }
        String bare = TEXT.matcher(cell).replaceAll("\"\"");
        Optional<String> foreign = first(FOREIGN, bare).or(() -> first(ENDLESS_NUMBER, bare));
        if (foreign.isPresent()) {
            return foreign;
        }
        Matcher word = WORD.matcher(bare);
        while (word.find()) {
            if (REFUSED_WORDS.contains(word.group())) {
                return Optional.of(word.group());
            }
        }
        Matcher call = CALL.matcher(bare);
        while (call.find()) {
            if (!isListed(call.group())) {
                return Optional.of(call.group());
            }
        }
        Matcher rounding = ROUNDING.matcher(bare);
        while (rounding.find()) {
            if (!hasPlainDigits(bare, rounding.end())) {
                return Optional.of(rounding.group());
            }
        }
        return isTooDeep(bare) ? Optional.of("((((…") : Optional.empty();
    }

    /** The functions a cell may use, for the sentence that names them. */
    static String functions() {
        return String.join("、", FUNCTIONS.stream().sorted().toList());
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    /** Whether what stands before a bracket ends with a listed function, or a word that takes a bracket. */
    private static boolean isListed(String call) {
        String name = call.substring(0, call.length() - 1).strip().replaceAll("\\s+", " ");
        String last = name.substring(name.lastIndexOf(' ') + 1);
        if (BEFORE_BRACKETS.contains(last) && !name.equals("date and time")) {
            return true;
        }
        return FUNCTIONS.stream()
                .anyMatch(function -> name.equals(function)
                        || (name.endsWith(" " + function)
                                && joins(name.substring(0, name.length() - function.length() - 1))));
    }

    private static boolean joins(String before) {
        return BEFORE_BRACKETS.contains(before.substring(before.lastIndexOf(' ') + 1));
    }

    /** Whether the call whose inside starts here has one argument, or digits of at most two figures as its second. */
    private static boolean hasPlainDigits(String text, int start) {
        int depth = 0;
        int comma = -1;
        for (int i = start; i < text.length(); i++) {
            char character = text.charAt(i);
            if (depth == 0 && character == ')') {
                return comma < 0 || DIGITS.matcher(text.substring(comma + 1, i)).matches();
            }
            if (character == '(' || character == '[') {
                depth++;
            } else if (character == ')' || character == ']') {
                depth--;
            } else if (depth == 0 && character == ':') {
                return false;
            } else if (depth == 0 && character == ',') {
                comma = i;
            }
        }
        return false;
    }

    private static boolean isTooDeep(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '(' || character == '[') {
                depth++;
            } else if (character == ')' || character == ']') {
                depth = Math.max(0, depth - 1);
            }
            if (depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }
}
