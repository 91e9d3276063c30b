package org.ecopetition.alert;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ecopetition.alert.CaseMatters.Matter;
import org.ecopetition.alert.ReadMarks.ReadMark;
import org.ecopetition.handoff.HandOffKey;
import org.springframework.stereotype.Component;

/** Puts what was found into words: what, why, since when and where to go. */
@Component
class AlertLines {

    private static final String TASK = "/camunda/app/tasklist/default/#/?task=";
    private static final String UNDELIVERED = "/notices/deliveries";

    private final CaseMatters matters;
    private final Reasons reasons;
    private final AlertSettings settings;

    AlertLines(CaseMatters matters, Reasons reasons, AlertSettings settings) {
        this.matters = matters;
        this.reasons = reasons;
        this.settings = settings;
    }

    List<Alert> describe(List<FoundAlert> found, ReadMark mark, Instant now) {
        List<String> handOffs = found.stream()
                .map(FoundAlert::handOff)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        List<String> petitions = found.stream()
                .map(FoundAlert::petition)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        Map<String, Matter> known = matters.of(handOffs, petitions);
        Reasons.Known why = reasons.about(handOffs);
        return found.stream()
                .map(one -> describe(
                        one,
                        one.handOff().or(one::petition).map(known::get).orElse(Matter.UNKNOWN),
                        kindOf(one, why, now),
                        mark.isUnread(one.key(), one.since())))
                .toList();
    }

    private AlertKind kindOf(FoundAlert one, Reasons.Known why, Instant now) {
        WaitingWork task = one.work();
        if (task == null) {
            return Objects.requireNonNull(one.news()).kind();
        }
        if (task.isOverdue(now)) {
            return AlertKind.OVERDUE;
        }
        return task.isDueWithin(settings.soon(), now)
                        && task.since(settings.soon(), now).isAfter(task.created())
                ? AlertKind.DUE_SOON
                : reasons.of(task, why);
    }

    private static Alert describe(FoundAlert one, Matter matter, AlertKind kind, boolean unread) {
        WaitingWork task = one.work();
        return new Alert(
                one.key(),
                kind,
                task == null ? "" : task.name(),
                one.handOff().or(one::petition).orElse(""),
                matter.place(),
                matter.types(),
                one.since(),
                task == null ? null : task.due(),
                task == null ? one.handOff().map(AlertLines::pageOf).orElse(UNDELIVERED) : TASK + task.id(),
                unread);
    }

    private static String pageOf(String handOff) {
        return "/cases/" + new HandOffKey(handOff).caseNumber().value();
    }
}
