package org.ecopetition.audit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ecopetition.audit.ProcessRun;
import org.springframework.stereotype.Component;

/** The processes of a case as their diagrams show them. */
@Component
class DrawnRuns {

    private static final List<String> TIMED = List.of("userTask", "callActivity");

    private final StepTimes times;
    private final ObjectMapper json;

    DrawnRuns(StepTimes times, ObjectMapper json) {
        this.times = times;
        this.json = json;
    }

    List<DrawnRun> of(List<ProcessRun> runs, Locale language) {
        return IntStream.range(0, runs.size())
                .mapToObj(at -> drawn(runs.get(at), idOf(runs, at), language))
                .toList();
    }

    /** The last stretch of a process has the plain name, so that links lead to where it stands. */
    private static String idOf(List<ProcessRun> runs, int at) {
        String key = runs.get(at).key();
        boolean isLast =
                runs.stream().skip(at + 1L).noneMatch(later -> later.key().equals(key));
        return "run-" + key + (isLast ? "" : "-v" + runs.get(at).version());
    }

    private DrawnRun drawn(ProcessRun run, String id, Locale language) {
        List<DrawnRun.TimedStep> steps = run.steps().stream()
                .map(step -> new DrawnRun.TimedStep(
                        step,
                        times.say(step, language),
                        step.via() == null ? "" : step.via().flow()))
                .toList();
        return new DrawnRun(run, id, steps, written(marks(run, language)));
    }

    private Map<String, DrawnRun.Mark> marks(ProcessRun run, Locale language) {
        Map<String, DrawnRun.Mark> marks = new TreeMap<>();
        run.way().times().forEach((id, count) -> marks.put(id, new DrawnRun.Mark(count, null, Map.of())));
        run.steps().stream()
                .filter(step -> TIMED.contains(step.kind()))
                .forEach(step -> marks.merge(
                        step.element(),
                        new DrawnRun.Mark(null, times.say(step, language), called(step)),
                        DrawnRuns::both));
        return marks;
    }

    private static Map<String, String> called(ProcessRun.Step step) {
        return step.calls() == null ? Map.of() : Map.of(step.calls(), "#run-" + step.calls());
    }

    /** The time is that of the last visit; calls of all. */
    private static DrawnRun.Mark both(DrawnRun.Mark earlier, DrawnRun.Mark later) {
        Map<String, String> calls = new LinkedHashMap<>(earlier.calls());
        calls.putAll(later.calls());
        return new DrawnRun.Mark(earlier.times(), later.time() == null ? earlier.time() : later.time(), calls);
    }

    private String written(Map<String, DrawnRun.Mark> marks) {
        try {
            return json.writeValueAsString(marks);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("marks of a diagram are no JSON", unwritable);
        }
    }
}
