package org.ecopetition.process.handoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.handoff.DeadlineWords;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.TimeDesk;
import org.ecopetition.handoff.TimeDesk.Asked;
import org.ecopetition.organisation.Wording;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.process.variable.HandoffVariables;
import org.springframework.stereotype.Component;

/** 裁定延期: the coordination group decides whether a unit gets more time. */
@Component
class RuleOnExtension extends UserTaskStep {

    private static final String DAYS = HandoffVariables.EXTENSION_DAYS.name();

    private final TimeDesk time;
    private final HandOffDesk handOffs;
    private final DeadlineWords deadlines;
    private final CaseSummary summary;
    private final Wording wording;

    RuleOnExtension(
            TimeDesk time, HandOffDesk handOffs, DeadlineWords deadlines, CaseSummary summary, Wording wording) {
        this.time = time;
        this.handOffs = handOffs;
        this.deadlines = deadlines;
        this.summary = summary;
        this.wording = wording;
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.choice("extensionRuling", Ruling.class),
                FormField.integer(DAYS),
                FormField.text("extensionOpinion", 500));
    }

    @Override
    protected void prepare(DelegateTask task) {
        HandOff handOff = handOffs.find(CaseSummary.handOffOf(task));
        Asked asked = time.asked(handOff.key()).orElseThrow();
        List<String> lines = new ArrayList<>();
        lines.add(wording.say("summary.extension", asked.days(), asked.reason(), time.daysLeft(handOff)));
        lines.addAll(deadlines.feedback(handOff, Locale.CHINESE));
        summary.ofHandOff(task, lines);
        HandoffVariables.EXTENSION_DAYS.set(task, asked.days());
    }

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        HandOffKey key = CaseSummary.handOffOf(task);
        Ruling ruling = answers.required("extensionRuling", Ruling.class);
        String opinion = answers.required("extensionOpinion");
        switch (ruling) {
            case GRANT -> time.grantExtension(key, answers.requiredInteger(DAYS), opinion, person);
            case REFUSE -> time.refuseExtension(key, opinion, person);
        }
    }

    /** What the coordination group decides on a request for more time. */
    private enum Ruling {
        GRANT,
        REFUSE
    }
}
