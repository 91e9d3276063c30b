package org.ecopetition;

import java.util.Arrays;
import java.util.Locale;
import org.opentest4j.TestAbortedException;

/**
 * Something outside Java that some tests need. Without it they are skipped with one printed line, unless
 * {@code -Drequire=browser,postgres,node,compose,promtool,helm} asks for it.
 */
public enum Requirement {
    BROWSER,
    POSTGRES,
    NODE,
    COMPOSE,
    PROMTOOL,
    HELM;

    /** Ends the test: skipped, or failed when the thing is required. */
    public RuntimeException missing(Throwable reason) {
        String line = "no " + word() + " for these tests: " + reason;
        if (isRequired()) {
            return new IllegalStateException(line, reason);
        }
        System.out.println("[skipped] " + line);
        return new TestAbortedException(line);
    }

    private boolean isRequired() {
        return Arrays.asList(System.getProperty("require", "").split(",", -1)).contains(word());
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
