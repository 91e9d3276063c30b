package org.ecopetition.casework.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Two answers of a table side by side. */
public final class ComparedAnswers {

    private final Map<String, String> labels;

    /** @param labels headings of the columns by the names of the outputs */
    public ComparedAnswers(Map<String, String> labels) {
        this.labels = labels;
    }

    /** The outputs that differ; one that the earlier version did not have is no difference. */
    public List<Change> of(JsonNode before, JsonNode after) {
        Set<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        if (before.isEmpty()) {
            after.fieldNames().forEachRemaining(names::add);
        }
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            JsonNode then = before.path(name);
            JsonNode now = after.path(name);
            if (!isSame(then, now)) {
                changes.add(new Change(name, labels.getOrDefault(name, name), text(then), text(now)));
            }
        }
        return changes;
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return number(one).compareTo(number(other)) == 0;
        }
        return text(one).equals(text(other));
    }

    private static BigDecimal number(JsonNode value) {
        return new BigDecimal(value.asText());
    }

    public static String text(JsonNode value) {
        return value.isNumber()
                ? number(value).stripTrailingZeros().toPlainString()
                : value.asText("").strip();
    }
}
