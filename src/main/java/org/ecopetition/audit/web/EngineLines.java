package org.ecopetition.audit.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ecopetition.audit.EngineHistory;
import org.ecopetition.audit.EngineOperation;
import org.ecopetition.audit.LedCases;
import org.ecopetition.audit.ProcessRun;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.CaseNumber;
import org.springframework.stereotype.Component;

/** What the engine did and what people did to it: steps, claims, acts of administrators, moves to other versions. */
@Component
class EngineLines {

    private static final StoryLine.Actor SYSTEM = new StoryLine.Actor("system", "", "", null);

    private final EngineHistory history;
    private final LedCases led;
    private final StepTimes times;
    private final Wording wording;

    EngineLines(EngineHistory history, LedCases led, StepTimes times, Wording wording) {
        this.history = history;
        this.led = led;
        this.times = times;
        this.wording = wording;
    }

    List<StoryLine> of(CaseNumber number, List<ProcessRun> runs, Locale language) {
        List<StoryLine> lines = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        for (ProcessRun run : runs) {
            run.steps().forEach(step -> names.put(step.element(), step.name()));
            run.steps().stream()
                    .filter(step -> !step.kind().endsWith("Gateway"))
                    .forEach(step -> lines.add(step(run, step, language)));
        }
        history.operationsOn(number).forEach(operation -> lines.add(operation(operation, names, language)));
        moves(number, language).forEach(lines::add);
        return lines;
    }

    private StoryLine step(ProcessRun run, ProcessRun.Step step, Locale language) {
        List<EventFacts.Fact> facts = new ArrayList<>();
        facts.add(fact(language, "audit.step.kind", wording.name(language, "audit.kind", step.kind())));
        if (step.ended() != null) {
            facts.add(fact(language, "audit.step.left", StoryLine.second(step.ended())));
            facts.add(fact(language, "audit.step.time", times.say(step, language)));
        }
        if (step.cancelled()) {
            facts.add(fact(language, "audit.step.end", wording.say(language, "audit.step.cancelled")));
        }
        return new StoryLine(
                StoryLine.Kind.STEP,
                step.kind(),
                step.name(),
                step.started(),
                step.started(),
                run.key(),
                step.person() == null ? SYSTEM : new StoryLine.Actor(step.person(), "", "", null),
                facts,
                step.element(),
                List.of());
    }

    private StoryLine operation(EngineOperation operation, Map<String, String> names, Locale language) {
        List<EventFacts.Fact> facts = new ArrayList<>();
        if (operation.element() != null) {
            facts.add(fact(language, "audit.step", names.getOrDefault(operation.element(), operation.element())));
        }
        operation.changes().stream()
                .map(change -> new EventFacts.Fact(
                        wording.name(language, "audit.property", change.property()), changed(change)))
                .forEach(facts::add);
        if (operation.reason() != null) {
            facts.add(fact(language, "audit.operation.reason", operation.reason()));
        }
        return new StoryLine(
                operation.administered() ? StoryLine.Kind.ADMIN : StoryLine.Kind.TASK,
                operation.operation(),
                wording.name(language, "audit.operation", operation.operation()),
                operation.at(),
                operation.at(),
                operation.key(),
                new StoryLine.Actor(operation.person(), "", "", null),
                facts,
                operation.element(),
                List.of());
    }

    private static String changed(EngineOperation.Change change) {
        String after = Objects.requireNonNullElse(change.after(), "—");
        return change.before() == null ? after : change.before() + " → " + after;
    }

    /** All but the first version of each process. */
    private Stream<StoryLine> moves(CaseNumber number, Locale language) {
        Map<String, LedCases.Led> before = new HashMap<>();
        List<StoryLine> moves = new ArrayList<>();
        for (LedCases.Led version : led.of(number)) {
            LedCases.Led earlier = before.put(version.key(), version);
            if (earlier != null) {
                moves.add(new StoryLine(
                        StoryLine.Kind.ADMIN,
                        "Migrate",
                        wording.say(language, "audit.moved", earlier.version(), version.version()),
                        version.since(),
                        version.since(),
                        version.key(),
                        version.person() == null ? SYSTEM : new StoryLine.Actor(version.person(), "", "", null),
                        List.of(),
                        null,
                        List.of()));
            }
        }
        return moves.stream();
    }

    private EventFacts.Fact fact(Locale language, String name, String value) {
        return new EventFacts.Fact(wording.say(language, name), value);
    }
}
