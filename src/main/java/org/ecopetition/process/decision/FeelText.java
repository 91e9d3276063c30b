package org.ecopetition.process.decision;

import camundajar.impl.fastparse.Parsed;
import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.feel.impl.parser.FeelParser;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.ecopetition.organisation.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a decision table may say: values, comparisons, calculations and the listed functions. It is read as the
 * engine reads it, so that no spelling hides a loop, a call into Java, a function of one's own or whatever else can go on
 * without end.
 */
public final class FeelText {

    private static final int LONGEST = 20_000;
    private static final int SHOWN = 40;
    /** Without the texts in it, of which a list may have hundreds. */
    private static final int LONGEST_BARE = 2000;

    /** Brackets inside each other; reading takes twice the time for each. */
    private static final int DEEPEST = 6;

    /** Words and signs between values; the engine calls itself for each. */
    private static final int MOST_WORDS = 100;

    private static final BigDecimal LARGEST = new BigDecimal("1e30");
    private static final int MOST_DIGITS = 99;

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*+\"");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*+|[-+*/<>=!.]++");
    /** What the reader need not see to be refused; readers differ on where a text with a \ ends. */
    private static final Pattern FOREIGN = Pattern.compile("//|/\\*|[{}`;#$\\\\]");

    private static final Set<String> FUNCTIONS = Set.of(
            "not",
            "date",
            "time",
            "date and time",
            "duration",
            "years and months duration",
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

    /** Functions whose second argument says to how many digits; many fill the memory, so they are written out. */
    private static final Set<String> TO_DIGITS =
            Set.of("floor", "ceiling", "decimal", "round up", "round down", "round half up", "round half down");

    /** The parts of speech of FEEL that end by themselves. */
    private static final Set<String> SPEECH = Set.of("""
            ConstNull ConstInputValue ConstNumber ConstBool ConstString ConstDate ConstLocalTime ConstTime
            ConstLocalDateTime ConstDateTime ConstYearMonthDuration ConstDayTimeDuration ConstList ConstRange
            OpenConstRangeBoundary ClosedConstRangeBoundary OpenRangeBoundary ClosedRangeBoundary
            InputEqualTo InputLessThan InputLessOrEqual InputGreaterThan InputGreaterOrEqual InputInRange
            UnaryTestExpression Equal LessThan LessOrEqual GreaterThan GreaterOrEqual AtLeastOne Not Disjunction Conjunction
            Addition Subtraction Multiplication Division ArithmeticNegation If In InstanceOf Ref PathExpression
            FunctionInvocation PositionalFunctionParameters NamedFunctionParameters""".split("\\s+", -1));

    /** How people write the other parts. */
    private static final Map<String, String> WRITTEN = Map.of(
            "For", "for",
            "SomeItem", "some",
            "EveryItem", "every",
            "FunctionDefinition", "function",
            "JavaFunctionInvocation", "external",
            "Filter", "…[…]",
            "ConstContext", "{",
            "Exponentiation", "**");

    private FeelText() {}

    /**
     * What in a cell is not listed, if anything.
     *
     * @param compares whether the cell compares with an input, or else gives a value
     */
    public static Optional<String> unlistedIn(String cell, boolean compares) {
        return unlistedByItsLook(cell).or(() -> unlistedIn(read(cell, compares)));
    }

    /** Whether the engine can read a cell in which nothing is unlisted. */
    public static boolean isReadable(String cell, boolean compares) {
        return read(cell, compares).isSuccess();
    }

    static Parsed<Exp> read(String cell, boolean compares) {
        return compares ? FeelParser.parseUnaryTests(cell) : FeelParser.parseExpression(cell);
    }

    /** The functions a cell may use, for the sentence that names them. */
    public static String functions() {
        return String.join("、", FUNCTIONS.stream().sorted().toList());
    }

    /** What keeps a cell from being read, which may take long itself. */
    private static Optional<String> unlistedByItsLook(String cell) {
        if (cell.length() > LONGEST) {
            return Optional.of(Excerpt.of(cell, SHOWN));
        }
        String bare = TEXT.matcher(cell).replaceAll("\"\"");
        if (bare.length() > LONGEST_BARE) {
            return Optional.of(Excerpt.of(bare, SHOWN));
        }
        Matcher foreign = FOREIGN.matcher(cell.contains("\\") ? cell : bare);
        if (foreign.find()) {
            return Optional.of(foreign.group());
        }
        if (isTooDeep(bare)) {
            return Optional.of("((((…");
        }
        return WORD.matcher(bare).results().count() > MOST_WORDS
                ? Optional.of(Excerpt.of(bare, SHOWN))
                : Optional.empty();
    }

    /** An unreadable cell says nothing that could be evaluated. */
    private static Optional<String> unlistedIn(Parsed<Exp> parsed) {
        return parsed.isSuccess()
                ? Optional.ofNullable(unlistedIn((Object) parsed.get().value()))
                : Optional.empty();
    }

    private static @Nullable String unlistedIn(Object part) {
        if (part instanceof Exp && !SPEECH.contains(((Product) part).productPrefix())) {
            return written(part);
        }
        if (part instanceof FunctionInvocation call && !isListed(call)) {
            return call.function() + "(";
        }
        if (part instanceof ConstNumber number && isTooLarge(number.value().bigDecimal())) {
            return number.value().toString();
        }
        if (part instanceof Iterable<?> parts) {
            return firstUnlisted(parts.iterator());
        }
        return part instanceof Product product ? firstUnlisted(product.productIterator()) : null;
    }

    private static @Nullable String firstUnlisted(Iterator<?> parts) {
        String unlisted = null;
        while (unlisted == null && parts.hasNext()) {
            unlisted = unlistedIn(parts.next());
        }
        return unlisted;
    }

    private static String written(Object part) {
        if (part instanceof QualifiedFunctionInvocation call) {
            return call.function() + "(";
        }
        String name = ((Product) part).productPrefix();
        return WRITTEN.getOrDefault(name, name);
    }

    private static boolean isListed(FunctionInvocation call) {
        if (!FUNCTIONS.contains(call.function())) {
            return false;
        }
        if (!TO_DIGITS.contains(call.function())) {
            return true;
        }
        Iterator<?> each = ((Iterable<?>) ((Product) call.params()).productElement(0)).iterator();
        if (each.hasNext()) {
            each.next();
        }
        return !each.hasNext()
                || (each.next() instanceof ConstNumber digits
                        && isFew(digits.value().bigDecimal()));
    }

    private static boolean isFew(BigDecimal digits) {
        return !isTooLarge(digits) && digits.abs().compareTo(BigDecimal.valueOf(MOST_DIGITS)) <= 0;
    }

    /** Also a number with more decimals than anybody writes. */
    private static boolean isTooLarge(BigDecimal number) {
        return number.precision() > MOST_DIGITS
                || Math.abs((long) number.scale()) > MOST_DIGITS
                || number.abs().compareTo(LARGEST) > 0;
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
