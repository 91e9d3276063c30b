package org.ecopetition.process.decision;

import java.util.Map;

/**
 * What a decision table is asked by, declared once with its name and type.
 *
 * @param <T> what it holds
 */
public record TableInput<T>(String name, Class<T> type) {

    /** One of the values of a question. */
    public Map.Entry<String, Object> with(T value) {
        return Map.entry(name, value);
    }
}
