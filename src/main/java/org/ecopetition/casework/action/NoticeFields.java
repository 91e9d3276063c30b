package org.ecopetition.casework.action;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.organisation.Units;
import org.ecopetition.supervision.NoticeDesk;
import org.ecopetition.supervision.NoticeKind;
import org.ecopetition.supervision.NoticeOrder;
import org.springframework.stereotype.Component;

/** What the form of urging or of a slip lays down before it is sent: which unit answers, and by when. */
@Component
class NoticeFields {

    private static final String UNIT = "answerUnit";
    private static final String DUE = "answerDue";

    private final NoticeDesk notices;
    private final Units units;
    private final Clock clock;

    NoticeFields(NoticeDesk notices, Units units, Clock clock) {
        this.notices = notices;
        this.units = units;
        this.clock = clock;
    }

    /** The fields, with the lead unit and the usual time in them. */
    List<ActionField> of(HandOff handOff, NoticeKind kind) {
        Map<String, String> handlers = new LinkedHashMap<>();
        handOff.handlers().forEach(unit -> handlers.put(unit, units.nameOf(unit)));
        LocalDateTime usual =
                LocalDateTime.ofInstant(notices.proposed(handOff, kind).answerDue(), clock.getZone());
        return List.of(
                ActionField.choice(UNIT, handlers).optional().preset(handOff.unit()),
                ActionField.of(FormField.dateTime(DUE))
                        .optional()
                        .preset(usual.truncatedTo(ChronoUnit.MINUTES).toString()));
    }

    /** What was handed in; the proposal where a field was left empty. */
    NoticeOrder read(HandOff handOff, NoticeKind kind, Answers answers) {
        NoticeOrder proposed = notices.proposed(handOff, kind);
        return new NoticeOrder(
                kind,
                Objects.requireNonNullElse(answers.text(UNIT), proposed.unit()),
                Objects.requireNonNullElse(answers.time(DUE), proposed.answerDue()));
    }
}
