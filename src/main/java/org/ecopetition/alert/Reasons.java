package org.ecopetition.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.HandOffStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why tasks came: what the step itself says, the notice that is to be answered, or what last happened to the hand-off. */
@Component
class Reasons {

    private static final String ANSWER_NOTICE = "answerNotice";

    private static final Map<String, AlertKind> BY_STEP = Map.of(
            "ruleOnReturn", AlertKind.RETURNED,
            "ruleOnExtension", AlertKind.EXTENSION_ASKED,
            "handleObjection", AlertKind.OBJECTION,
            "superviseHandling", AlertKind.OVERDUE);

    private static final Map<HandOffStatus, Set<String>> AGAIN = Map.of(
            HandOffStatus.VERIFYING, Set.of("verifyAllegation"),
            HandOffStatus.RECTIFYING, Set.of("rectify", "remeasure"));

    private static final Map<String, AlertKind> OF_RECEIPT =
            Map.of("ReturnRefused", AlertKind.RETURN_REFUSED, "HandOffReassigned", AlertKind.REASSIGNED);

    /** The task of a notice stands a moment after the notice. */
    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Reasons(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What is known of hand-offs. */
    record Known(Map<String, Turn> turns, List<OpenNotice> notices) {}

    /** What last sent a hand-off to somebody anew; {@code data} as the event was kept. */
    private record Turn(String handOff, String event, String data) {}

    private record OpenNotice(String handOff, AlertKind kind, Instant issued) {}

    /** Looks up together what concerns many hand-offs. */
    Known about(Collection<String> handOffs) {
        if (handOffs.isEmpty()) {
            return new Known(Map.of(), List.of());
        }
        Map<String, Turn> turns = new HashMap<>();
        jdbc.sql("""
                        select hand_off, kind, data from case_event
                        where case_number in (:numbers) and kind in ('ResultSentBack', 'ReturnRefused', 'HandOffReassigned')
                        order by id
                        """)
                .param("numbers", handOffs.stream().map(Reasons::numberOf).collect(Collectors.toSet()))
                .query((row, index) ->
                        new Turn(row.getString("hand_off"), row.getString("kind"), row.getString("data")))
                .list()
                .forEach(turn -> turns.put(turn.handOff(), turn));
        return new Known(turns, openNotices(handOffs));
    }

    /** Why a task came. */
    AlertKind of(WaitingWork task, Known known) {
        if (BY_STEP.containsKey(task.step())) {
            return BY_STEP.get(task.step());
        }
        if (task.step().equals(ANSWER_NOTICE)) {
            return known.notices().stream()
                    .filter(notice -> notice.handOff().equals(task.caseKey())
                            && !notice.issued().isAfter(task.created().plus(A_MOMENT)))
                    .max(Comparator.comparing(OpenNotice::issued))
                    .map(OpenNotice::kind)
                    .orElse(AlertKind.URGE);
        }
        return Optional.ofNullable(task.caseKey())
                .map(known.turns()::get)
                .flatMap(turn -> reason(turn, task.step()))
                .orElse(AlertKind.NEW_TASK);
    }

    private Optional<AlertKind> reason(Turn turn, String step) {
        if (step.equals("signReceipt")) {
            return Optional.ofNullable(OF_RECEIPT.get(turn.event()));
        }
        return turn.event().equals("ResultSentBack")
                        && AGAIN.getOrDefault(backTo(turn), Set.of()).contains(step)
                ? Optional.of(AlertKind.SENT_BACK)
                : Optional.empty();
    }

    private HandOffStatus backTo(Turn turn) {
        try {
            return HandOffStatus.valueOf(
                    json.readTree(turn.data()).path("backTo").asText());
        } catch (JsonProcessingException | IllegalArgumentException unknown) {
            return HandOffStatus.ISSUED;
        }
    }

    private List<OpenNotice> openNotices(Collection<String> handOffs) {
        return jdbc.sql("""
                        select hand_off, kind, issued_at from notice
                        where hand_off in (:keys) and answered_at is null and lapsed_at is null
                        """)
                .param("keys", Set.copyOf(handOffs))
                .query((row, index) -> new OpenNotice(
                        row.getString("hand_off"),
                        AlertKind.valueOf(row.getString("kind")),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static String numberOf(String handOff) {
        return new HandOffKey(handOff).caseNumber().value();
    }
}
