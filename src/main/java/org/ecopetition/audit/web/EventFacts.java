package org.ecopetition.audit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ecopetition.audit.RecordedEvent;
import org.ecopetition.organisation.Units;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The data of a recorded event in words: what each value is called, and codes as people say them. */
@Component
class EventFacts {

    /** What every line of a timeline says already. */
    private static final Set<String> KNOWN =
            Set.of("key", "caseNumber", "handOff", "occurredAt", "person", "recordedAt");

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]+");
    private static final Pattern UNIT = Pattern.compile("unit[A-Za-z0-9]+");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** Which enumerations the codes under a name may belong to. */
    private static final Map<String, List<String>> ENUMERATIONS = Map.ofEntries(
            Map.entry("channel", List.of("Channel")),
            Map.entry("classification", List.of("Classification")),
            Map.entry("types", List.of("PollutionType")),
            Map.entry("reason", List.of("ReturnReason", "RepeatReason")),
            Map.entry("verdict", List.of("Verdict")),
            Map.entry("closingState", List.of("ClosingState")),
            Map.entry("backTo", List.of("HandOffStatus")),
            Map.entry("item", List.of("MeasuredItem")),
            Map.entry("period", List.of("Period")),
            Map.entry("phase", List.of("Phase")),
            Map.entry("outcome", List.of("Outcome")),
            Map.entry("state", List.of("RectificationState")),
            Map.entry("kind", List.of("RectificationKind", "PublicationKind", "DeadlineKind", "EnforcementKind")));

    private final ObjectMapper json;
    private final MessageSource messages;
    private final Units units;

    EventFacts(ObjectMapper json, MessageSource messages, Units units) {
        this.json = json;
        this.messages = messages;
        this.units = units;
    }

    /** A name and its value, for example 认定 and 属实. */
    record Fact(String name, String value) {}

    List<Fact> of(RecordedEvent event, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        read(event.data()).properties().forEach(property -> {
            if (!KNOWN.contains(property.getKey())) {
                add(property.getKey(), property.getValue(), "", facts, locale);
            }
        });
        return List.copyOf(facts);
    }

    private JsonNode read(String data) {
        try {
            return json.readTree(data);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a recorded event is no JSON", broken);
        }
    }

    private void add(String name, JsonNode value, String before, List<Fact> facts, Locale locale) {
        if (value.isNull() || (value.isContainerNode() && value.isEmpty())) {
            return;
        }
        if (value.isObject()) {
            value.properties().forEach(property -> add(property.getKey(), property.getValue(), before, facts, locale));
        } else if (value.isArray() && value.get(0).isObject()) {
            for (int i = 0; i < value.size(); i++) {
                add(name, value.get(i), before + (i + 1) + ". ", facts, locale);
            }
        } else {
            facts.add(new Fact(before + nameOf(name, locale), wordsFor(name, value, locale)));
        }
    }

    private String nameOf(String name, Locale locale) {
        String enumeration = "EnforcementKind." + name;
        return messages.getMessage(
                CODE.matcher(name).matches() ? enumeration : "event.data." + name, null, name, locale);
    }

    private String wordsFor(String name, JsonNode value, Locale locale) {
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(part -> parts.add(wordsFor(name, part, locale)));
            return String.join("、", parts);
        }
        if (value.isBoolean()) {
            return messages.getMessage("event.data." + value.asText(), null, locale);
        }
        return wordsFor(name, value.asText(), locale);
    }

    private String wordsFor(String name, String text, Locale locale) {
        if (CODE.matcher(text).matches()) {
            return ENUMERATIONS.getOrDefault(name, List.of()).stream()
                    .map(enumeration -> messages.getMessage(enumeration + "." + text, null, "", locale))
                    .filter(word -> !word.isEmpty())
                    .findFirst()
                    .orElse(text);
        }
        return UNIT.matcher(text).matches() ? units.nameOf(text) : timeOrText(text);
    }

    private static String timeOrText(String text) {
        if (!text.endsWith("Z")) {
            return text;
        }
        try {
            return TIME.format(Instant.parse(text).atZone(CHINA));
        } catch (DateTimeException noTime) {
            return text;
        }
    }
}
