package org.ecopetition.process.deployment.inspection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** How long the records of a process or table are kept, in days, as a number or as {@code P3650D}. */
final class HistoryTime {

    private static final Pattern DAYS = Pattern.compile("P?(\\d{1,6})D?");

    private HistoryTime() {}

    static void inspect(
            Element element,
            @Nullable String id,
            @Nullable String kept,
            InspectionSettings settings,
            ModelFaults findings) {
        Matcher days = DAYS.matcher(kept == null ? "" : kept.strip());
        if (!days.matches()) {
            findings.add(element, id, "model.history");
        } else if (Integer.parseInt(days.group(1)) < settings.leastHistoryDays()) {
            findings.add(
                    element,
                    id,
                    "model.history.short",
                    String.valueOf(kept),
                    String.valueOf(settings.leastHistoryDays()));
        }
    }
}
