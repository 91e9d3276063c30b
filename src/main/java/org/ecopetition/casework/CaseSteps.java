package org.ecopetition.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.audit.CaseTimeline;
import org.ecopetition.audit.RecordedEvent;
import org.ecopetition.casework.fact.FactSheet;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a case's timeline for the officers who handle it: shorter than the auditors' and without the likely callers. */
@Component
class CaseSteps {

    /**
     * What only the coordination group knows: which petitions may be of the same caller, and what was drawn for a look-back before
     * anybody has looked.
     */
    private static final Set<String> UNTOLD = Set.of("LikelyRepeatsFound", "DrawnForLookBack");

    /** Where an event keeps what a person wrote; the first that is there is shown. */
    private static final List<String> NOTES = List.of(
            "/explanation",
            "/comment",
            "/opinion",
            "/answer",
            "/instruction",
            "/action",
            "/reply",
            "/authority",
            "/finding/narrative",
            "/report/opinion",
            "/report/measures",
            "/reason",
            "/note");

    private static final String DESK = "/desk";
    private static final String INFORMED = "/informed";
    private static final List<String> UNITS = List.of("/unit", "/reassignTo", "/transferTo");

    /** Where an event keeps an outcome, and whose word it is. */
    private static final Map<String, String> OUTCOMES = Map.of(
            "/verdict", "Verdict",
            "/finding/verdict", "Verdict",
            "/closingState", "ClosingState",
            "/classification", "Classification",
            "/result", "LookBackResult",
            "/enforcement", "EnforcementKind");

    private static final Map<String, String> KINDS = Map.of(
            "DeadlineReached", "DeadlineKind",
            "NoticeIssued", "NoticeKind",
            "NoticeAnswered", "NoticeKind",
            "NoticeLapsed", "NoticeKind",
            "DisclosurePublished", "PublicationKind");

    private static final String RETURNED = "HandOffReturned";

    private final CaseTimeline timeline;
    private final PersonNames names;
    private final Units units;
    private final DeskNames desks;
    private final ObjectMapper json;

    CaseSteps(CaseTimeline timeline, PersonNames names, Units units, DeskNames desks, ObjectMapper json) {
        this.timeline = timeline;
        this.names = names;
        this.units = units;
        this.desks = desks;
        this.json = json;
    }

    /** What concerns the whole petition, and what happened to the hand-offs that are to be seen, given by their keys. */
    List<CaseStep> of(CaseNumber number, Predicate<String> seen) {
        List<RecordedEvent> events = timeline.of(number).stream()
                .filter(event -> !UNTOLD.contains(event.kind()))
                .filter(event -> event.handOff() == null || seen.test(event.handOff()))
                .toList();
        Map<String, String> people =
                names.of(events.stream().map(RecordedEvent::person).collect(Collectors.toSet()));
        return events.stream().map(event -> step(event, people)).toList();
    }

    private CaseStep step(RecordedEvent event, Map<String, String> people) {
        JsonNode data = read(event.data());
        return new CaseStep(
                event.occurredAt(),
                event.kind(),
                event.handOff(),
                people.getOrDefault(event.person(), event.person()),
                wordsOf(event.kind(), data),
                unitOf(data),
                noteOf(event.kind(), data),
                FactSheet.of(event.kind(), data));
    }

    private @Nullable String unitOf(JsonNode data) {
        String desk = text(data, DESK);
        if (desk != null) {
            return desks.of(desk, text(data, INFORMED));
        }
        String unit = first(data, UNITS);
        return unit == null ? null : units.nameOf(unit);
    }

    private static List<String> wordsOf(String kind, JsonNode data) {
        Stream<String> outcomes =
                OUTCOMES.entrySet().stream().map(entry -> word(entry.getValue(), data, entry.getKey()));
        return Stream.concat(
                        outcomes,
                        Stream.of(
                                word(KINDS.get(kind), data, "/kind"),
                                word(kind.equals(RETURNED) ? "ReturnReason" : null, data, "/reason")))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The key of the word for a value of an enum; none where there is neither. */
    private static @Nullable String word(@Nullable String type, JsonNode data, String place) {
        String value = text(data, place);
        return type == null || value == null ? null : type + "." + value;
    }

    private static @Nullable String noteOf(String kind, JsonNode data) {
        List<String> places = kind.equals(RETURNED) ? List.of("/explanation") : NOTES;
        return first(data, places);
    }

    private static @Nullable String first(JsonNode data, List<String> places) {
        return places.stream()
                .map(place -> text(data, place))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(JsonNode data, String place) {
        JsonNode found = data.at(place);
        return found.isTextual() && !found.asText().isBlank() ? found.asText() : null;
    }

    private JsonNode read(String data) {
        try {
            return json.readTree(data);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a recorded event cannot be read", broken);
        }
    }
}
