package org.ecopetition.audit.web;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.ecopetition.audit.RecordedEvent;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.programme.Programmes;
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
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d*0");
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
            Map.entry("relation", List.of("RelationKind")),
            Map.entry("level", List.of("HandlingLevel")),
            Map.entry("item", List.of("MeasuredItem")),
            Map.entry("period", List.of("Period")),
            Map.entry("periodByTime", List.of("Period")),
            Map.entry("zone", List.of("Zone")),
            Map.entry("circumstance", List.of("Circumstance")),
            Map.entry("visitor", List.of("VisitorKind")),
            Map.entry("phase", List.of("Phase", "EvidencePhase")),
            Map.entry("fileKind", List.of("EvidenceKind")),
            Map.entry("fields", List.of("IntakeField")),
            Map.entry("outcome", List.of("Outcome")),
            Map.entry("result", List.of("LookBackResult")),
            Map.entry("enforcement", List.of("EnforcementKind")),
            Map.entry("accountability", List.of("AccountabilityKind")),
            Map.entry("interviewed", List.of("Interviewed")),
            Map.entry("state", List.of("RectificationState")),
            Map.entry(
                    "kind",
                    List.of(
                            "RectificationKind",
                            "PublicationKind",
                            "DeadlineKind",
                            "NoticeKind",
                            "EnforcementKind",
                            "ReadingKind")));

    private final ObjectMapper json;
    private final MessageSource messages;
    private final Units units;
    private final Programmes programmes;

    EventFacts(ObjectMapper json, MessageSource messages, Units units, Programmes programmes) {
        this.json = json;
        this.messages = messages;
        this.units = units;
        this.programmes = programmes;
    }

    /** A name and its value, for example 认定 and 属实. */
    record Fact(String name, String value) {}

    List<Fact> of(RecordedEvent event, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        Words words = new Words(event.kind(), locale);
        read(event.data()).properties().forEach(property -> {
            if (!KNOWN.contains(property.getKey())) {
                words.add(property.getKey(), property.getValue(), facts);
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

    /** Puts the data of one kind of event into words of one language. */
    private final class Words {

        private final String kind;
        private final Locale locale;

        Words(String kind, Locale locale) {
            this.kind = kind;
            this.locale = locale;
        }

        /** A nested value becomes values of its own, a list of nested values one line each. */
        void add(String name, JsonNode value, List<Fact> facts) {
            if (name.equals("facts")) {
                value.forEach(fact -> facts.add(
                        new Fact(fact.path("label").asText(), fact.path("said").asText())));
            } else if (value.isObject()) {
                value.properties().forEach(property -> add(property.getKey(), property.getValue(), facts));
            } else if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
                for (int i = 0; i < value.size(); i++) {
                    facts.add(new Fact(nameOf(name) + " " + (i + 1), line(value.get(i))));
                }
            } else if (!textOf(name, value).isBlank()) {
                facts.add(new Fact(nameOf(name), textOf(name, value)));
            }
        }

        private String line(JsonNode row) {
            List<Fact> parts = new ArrayList<>();
            add("", row, parts);
            return parts.stream().map(part -> part.name() + " " + part.value()).collect(Collectors.joining(" · "));
        }

        private String nameOf(String name) {
            if (CODE.matcher(name).matches()) {
                return messages.getMessage("EnforcementKind." + name, null, name, locale);
            }
            String usual = messages.getMessage("event.data." + name, null, name, locale);
            return String.valueOf(messages.getMessage("event.data." + kind + "." + name, null, usual, locale));
        }

        private String textOf(String name, JsonNode value) {
            if (value.isArray()) {
                return StreamSupport.stream(value.spliterator(), false)
                        .map(part -> textOf(name, part))
                        .collect(Collectors.joining("、"));
            }
            if (value.isNull()) {
                return "";
            }
            if (value.isBoolean()) {
                return messages.getMessage("event.data." + value.asText(), null, locale);
            }
            return textOf(name, value.asText());
        }

        private String textOf(String name, String text) {
            if (CODE.matcher(text).matches()) {
                return ENUMERATIONS.getOrDefault(name, List.of()).stream()
                        .map(enumeration -> messages.getMessage(enumeration + "." + text, null, "", locale))
                        .filter(word -> word != null && !word.isEmpty())
                        .findFirst()
                        .orElse(text);
            }
            if (name.equals("zone")) {
                return String.valueOf(messages.getMessage("Zone." + text, null, text, locale));
            }
            if (name.equals("regionCode")) {
                return units.regionName(text).orElse(text);
            }
            if (name.equals("programme")) {
                return programmes.byCode(text).name();
            }
            return UNIT.matcher(text).matches() ? units.nameOf(text) : timeOrText(text);
        }
    }

    private static String timeOrText(String text) {
        if (DECIMAL.matcher(text).matches()) {
            return text.replaceFirst("\\.?0+$", "");
        }
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
