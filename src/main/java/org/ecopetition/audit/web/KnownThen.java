package org.ecopetition.audit.web;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ecopetition.audit.ProcessRun;

/** A case as far as it was known at a past instant: what was entered later is left out, what ended later goes on. */
record KnownThen(Instant at) {

    List<StoryLine> lines(List<StoryLine> all) {
        return all.stream().filter(line -> !line.recordedAt().isAfter(at)).toList();
    }

    List<ProcessRun> runs(List<ProcessRun> all) {
        return all.stream()
                .filter(run -> !run.started().isAfter(at))
                .map(this::run)
                .toList();
    }

    /** Its way is concluded from its steps then: how often each was passed is not told. */
    private ProcessRun run(ProcessRun run) {
        List<ProcessRun.Step> steps = run.steps().stream()
                .filter(step -> !step.started().isAfter(at))
                .map(this::step)
                .toList();
        Set<String> passed = new HashSet<>();
        Set<String> waiting = new HashSet<>();
        for (ProcessRun.Step step : steps) {
            Stream.ofNullable(step.via()).map(ProcessRun.Via::flow).forEach(passed::add);
            (step.ended() == null ? waiting : passed).add(step.element());
        }
        boolean isOver = run.ended() != null && !run.ended().isAfter(at);
        return new ProcessRun(
                run.key(),
                run.process(),
                run.modelId(),
                run.version(),
                run.versionTag(),
                run.started(),
                isOver ? run.ended() : null,
                isOver && run.movedOn(),
                new ProcessRun.Way(
                        passed, waiting, Set.of(), Map.of(), run.way().inferred()),
                steps);
    }

    private ProcessRun.Step step(ProcessRun.Step step) {
        if (step.ended() == null || !step.ended().isAfter(at)) {
            return step;
        }
        return new ProcessRun.Step(
                step.element(),
                step.name(),
                step.kind(),
                step.person(),
                step.started(),
                null,
                false,
                step.via(),
                step.calls());
    }
}
