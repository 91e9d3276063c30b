package org.ecopetition.process.addition;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.ecopetition.casework.fact.AdditionalFact;
import org.ecopetition.casework.fact.DrawnField;
import org.ecopetition.casework.fact.DrawnForm;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.process.decision.DecisionEvaluation;
import org.ecopetition.process.variable.DrawnVariable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a form hands in beyond what a step of ours asks for: checked by the form's own rules, kept as facts of the case or the briefing. */
@Component
public class AdditionalAnswers {

    private final TaskForms forms;
    private final NamesRead names;
    private final CaseOfTask cases;
    private final KeptAnswers kept;
    private final DecisionEvaluation feel;
    private final Clock clock;

    AdditionalAnswers(
            TaskForms forms,
            NamesRead names,
            CaseOfTask cases,
            KeptAnswers kept,
            DecisionEvaluation feel,
            Clock clock) {
        this.forms = forms;
        this.names = names;
        this.cases = cases;
        this.kept = kept;
        this.feel = feel;
        this.clock = clock;
    }

    /**
     * What was handed in.
     *
     * @param answers all of it, read
     * @param keep what keeps the additional part with the case, to be run before the task is completed
     */
    public record Read(Answers answers, Runnable keep) {}

    /**
     * Reads what was handed in with a form.
     *
     * @param step what stands behind the task, null behind one that an administrator drew
     * @param valueOf the plain value under a name
     * @throws Refusal that names the field
     */
    public Read read(
            TaskEntity task,
            @Nullable UserTaskStep step,
            Set<String> submitted,
            Function<String, ? extends @Nullable Object> valueOf) {
        List<FormField> asked = step == null ? List.of() : step.fields();
        Set<String> taken = namesOf(asked);
        if ((step != null && taken.containsAll(submitted) && readsNothingElse(task)) || !cases.isKept(task)) {
            return new Read(Answers.read(asked, submitted, valueOf), () -> {});
        }
        TaskForms.Deployed form = forms.of(task, Context.getCommandContext()).orElse(null);
        DrawnForm all = form == null ? DrawnForm.EMPTY : DrawnForm.of(form.drawn(), taken);
        DrawnForm drawn = all.shown(condition -> feel.holds(condition, known(task, submitted, valueOf)));
        Set<String> hidden = new HashSet<>(keysOf(all));
        hidden.removeAll(keysOf(drawn));
        Set<String> seen = new HashSet<>(submitted);
        seen.removeAll(hidden);
        Answers answers = answers(asked, drawn, seen, valueOf);
        boolean unasked = step != null && seen.stream().allMatch(taken::contains);
        List<AdditionalFact> said = unasked ? List.of() : facts(drawn, answers);
        return new Read(answers, () -> keep(task, step, form, new Given(all, answers, said)));
    }

    private record Given(DrawnForm form, Answers answers, List<AdditionalFact> facts) {}

    private boolean readsNothingElse(TaskEntity task) {
        return names.of(task.getProcessDefinitionId()).isEmpty();
    }

    private static Answers answers(
            List<FormField> asked,
            DrawnForm drawn,
            Set<String> submitted,
            Function<String, ? extends @Nullable Object> valueOf) {
        List<FormField> fields = Stream.concat(
                        asked.stream(), drawn.fields().stream().map(DrawnField::field))
                .toList();
        try {
            return Answers.read(fields, submitted, valueOf);
        } catch (Refusal refusal) {
            throw drawn.inItsWords(refusal);
        }
    }

    private List<AdditionalFact> facts(DrawnForm drawn, Answers answers) {
        return drawn.facts(answers, LocalDate.ofInstant(clock.instant(), CHINA));
    }

    /** What the form knows when it decides what to hide: what it was shown with, and what was handed in. */
    private static Map<String, @Nullable Object> known(
            TaskEntity task, Set<String> submitted, Function<String, ? extends @Nullable Object> valueOf) {
        Map<String, @Nullable Object> known = DrawnVariable.knownTo(task);
        submitted.forEach(name -> known.put(name, valueOf.apply(name)));
        return known;
    }

    private void keep(TaskEntity task, @Nullable UserTaskStep step, TaskForms.@Nullable Deployed form, Given given) {
        Set<String> read = names.of(task.getProcessDefinitionId());
        for (DrawnField field : given.form().fields()) {
            if (field.steers() && read.contains(field.key())) {
                new DrawnVariable(field.key()).set(task, value(field, given.answers()));
            }
        }
        if (step == null || !given.facts().isEmpty()) {
            kept.keep(task, given.facts(), form == null ? null : form.version());
        }
    }

    private static @Nullable Object value(DrawnField field, Answers answers) {
        return switch (field.kind()) {
            case FLAG -> answers.flag(field.key());
            case CHOICE -> answers.text(field.key());
            case DATE ->
                moment(answers.date(field.key()), day -> day.atStartOfDay(CHINA).toInstant());
            case DATE_TIME -> moment(answers.time(field.key()), at -> at);
            default -> number(answers.decimal(field.key()));
        };
    }

    private static <T> @Nullable Date moment(@Nullable T answer, Function<T, Instant> at) {
        return answer == null ? null : Date.from(at.apply(answer));
    }

    private static @Nullable Double number(@Nullable BigDecimal answer) {
        return answer == null ? null : answer.doubleValue();
    }

    private static Set<String> namesOf(List<FormField> fields) {
        Set<String> names = new HashSet<>();
        fields.forEach(field -> names.addAll(field.names()));
        return names;
    }

    private static Set<String> keysOf(DrawnForm form) {
        Set<String> keys = new HashSet<>();
        form.fields().forEach(field -> keys.add(field.key()));
        return keys;
    }
}
