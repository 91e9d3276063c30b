package org.ecopetition.handoff.deadline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps the row of the table of deadlines that a hand-off began with beside it, as JSON. */
@Converter(autoApply = true)
class DeadlineRuleJson implements AttributeConverter<@Nullable DeadlineRule, @Nullable String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable DeadlineRule rule) {
        try {
            return rule == null ? null : JSON.writeValueAsString(rule);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public @Nullable DeadlineRule convertToEntityAttribute(@Nullable String kept) {
        try {
            return kept == null ? null : JSON.readValue(kept, DeadlineRule.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a kept rule of deadlines cannot be read", broken);
        }
    }
}
