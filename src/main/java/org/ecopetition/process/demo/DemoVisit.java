package org.ecopetition.process.demo;

import org.ecopetition.supervision.visit.VisitorKind;
import org.jspecify.annotations.Nullable;

/**
 * A visit of the demonstration, from the source briefing.
 *
 * @param key under which it is entered once
 * @param day days from day zero, negative before it
 * @param firms the firms that were inspected, a line each
 * @param sampling who helped with sampling
 * @param followUp what is to be done about it
 * @param dueDay by when, in days from day zero
 */
record DemoVisit(
        String key,
        int day,
        VisitorKind visitor,
        String place,
        String people,
        String instruction,
        @Nullable String firms,
        @Nullable String sampling,
        @Nullable String followUp,
        @Nullable Integer dueDay) {}
