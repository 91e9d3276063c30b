package org.ecopetition.casework.fact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a step of a case tells of a task that an administrator drew, or of the fields that were added to one of the house's.
 *
 * @param task id of the task in its model
 * @param name what people call it
 * @param allegation number of the allegation, null where it is about none in particular
 * @param recalled whether the step took back what the task said before
 * @param facts what was answered
 */
public record FactSheet(
        String task, String name, @Nullable Integer allegation, boolean recalled, List<AdditionalFact> facts) {

    private static final String RECORDED = AdditionalFactsRecorded.class.getSimpleName();
    private static final String RECALLED = AdditionalFactsRecalled.class.getSimpleName();

    /** What a recorded event tells, null where it is of another kind. */
    public static @Nullable FactSheet of(String kind, JsonNode data) {
        if (!kind.equals(RECORDED) && !kind.equals(RECALLED)) {
            return null;
        }
        return new FactSheet(
                data.path("task").asText(),
                data.path("taskName").asText(),
                data.path("allegation").isInt() ? data.path("allegation").intValue() : null,
                kind.equals(RECALLED),
                StreamSupport.stream(data.path("facts").spliterator(), false)
                        .map(FactSheet::fact)
                        .toList());
    }

    private static AdditionalFact fact(JsonNode fact) {
        return new AdditionalFact(
                fact.path("field").asText(),
                fact.path("label").asText(),
                fact.path("value").asText(),
                fact.path("said").asText());
    }

    /** By what later answers take the place of earlier ones. */
    public String place() {
        return task + (allegation == null ? "" : " " + allegation);
    }
}
