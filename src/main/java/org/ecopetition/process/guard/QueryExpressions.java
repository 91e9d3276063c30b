package org.ecopetition.process.guard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a query may hold in the place of a value: an administrator's stored list names today, the own person and the own
 * groups; whoever only asks names values.
 */
public final class QueryExpressions {

    private static final int LONGEST = 200;

    /** {@code ${currentUser()}}, {@code ${currentUserGroups()}}, {@code ${now()}}, {@code ${dateTime().plusDays(2)}}. */
    private static final Pattern LISTED =
            Pattern.compile("\\s*[$#]\\{\\s*(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)"
                    + "|dateTime\\(\\)(\\s*\\.\\s*[a-zA-Z]{2,30}\\(\\s*-?\\d{0,6}\\s*\\)){0,8})\\s*}\\s*");

    private static final Pattern OPENS = Pattern.compile("[$#]\\s*\\{");

    private QueryExpressions() {}

    /** Whether a part of a query with this name is an expression. */
    public static boolean isExpression(@Nullable String name) {
        return name != null && name.toLowerCase(Locale.ROOT).endsWith("expression");
    }

    /** Refuses any expression. */
    static void requireNone(@Nullable Object query) {
        if (!of(query).isEmpty()
                || alternativesOf(query).stream().anyMatch(other -> !of(other).isEmpty())) {
            throw new Refusal("query.no-expressions");
        }
    }

    /** Refuses expressions that lie in an alternative, where the engine itself does not look. */
    static void requireNoneHidden(TaskQueryImpl query) {
        if (alternativesOf(query).stream().anyMatch(other -> !of(other).isEmpty())) {
            throw new Refusal("query.no-expressions");
        }
    }

    /** Refuses all but the listed expressions. */
    static void requireListed(@Nullable Object query) {
        requireListed(of(query));
        alternativesOf(query).forEach(other -> requireListed(of(other)));
    }

    static boolean isListed(String expression) {
        return expression.length() <= LONGEST
                && (LISTED.matcher(expression).matches()
                        || !OPENS.matcher(expression).find());
    }

    private static void requireListed(Map<String, String> expressions) {
        if (!expressions.values().stream().allMatch(QueryExpressions::isListed)) {
            throw new Refusal("query.listed-expressions");
        }
    }

    private static Map<String, String> of(@Nullable Object query) {
        return query instanceof AbstractQuery<?, ?> asked ? asked.getExpressions() : Map.of();
    }

    private static List<TaskQueryImpl> alternativesOf(@Nullable Object query) {
        return query instanceof TaskQueryImpl tasks
                ? tasks.getQueries().stream().skip(1).toList()
                : List.of();
    }
}
