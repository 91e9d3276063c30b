package org.ecopetition.process.guard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;

/** How long and how deep an expression may be: the engine reads each bracket inside another by one more call of itself. */
final class ExpressionSize {

    private static final int LONGEST = 1000;
    private static final int DEEPEST = 20;

    private static final Pattern OPENING = Pattern.compile("[$#]\\{");

    private ExpressionSize() {}

    /** Refuses an expression that is too long or too deep, without repeating it; a text without any is no matter. */
    static void require(String expression) {
        Matcher opening = OPENING.matcher(expression);
        if (!opening.find()) {
            return;
        }
        String evaluated = expression.substring(opening.start());
        if (evaluated.length() > LONGEST || depthOf(evaluated) > DEEPEST) {
            throw new ProcessEngineException("An expression has at most " + LONGEST + " characters and " + DEEPEST
                    + " brackets inside each other; this one has " + evaluated.length() + " characters");
        }
    }

    /** The deepest nesting, brackets inside texts counted too. */
    private static int depthOf(String expression) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < expression.length(); i++) {
            switch (expression.charAt(i)) {
                case '(', '[', '{' -> deepest = Math.max(deepest, ++depth);
                case ')', ']', '}' -> depth = Math.max(0, depth - 1);
                default -> {
                    // no bracket
                }
            }
        }
        return deepest;
    }
}
