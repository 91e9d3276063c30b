package org.ecopetition.process.briefing;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.briefing.BriefingDesk;
import org.ecopetition.briefing.BriefingIssues;
import org.ecopetition.briefing.BriefingKey;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.process.variable.BriefingVariables;
import org.springframework.stereotype.Component;

/** 编辑简报: the coordination group arranges the briefing on its page and hands it in, or gives a correction up. */
@Component
class EditBriefing extends UserTaskStep {

    private static final String GIVE_UP = "giveUpCorrection";

    private final BriefingDesk desk;
    private final BriefingIssues issues;
    private final BriefingSummary summary;

    EditBriefing(BriefingDesk desk, BriefingIssues issues, BriefingSummary summary) {
        this.desk = desk;
        this.issues = issues;
        this.summary = summary;
    }

    @Override
    public List<FormField> fields() {
        return List.of(FormField.text("editorNote", 500), FormField.flag(GIVE_UP));
    }

    @Override
    protected void prepare(DelegateTask task) {
        summary.toEdit(task);
    }

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        BriefingKey key = BriefingProcess.briefingOf(task);
        boolean givenUp = answers.flag(GIVE_UP);
        if (givenUp) {
            issues.giveUpCorrection(key, person);
        } else {
            desk.handIn(key, answers.text("editorNote"), person);
        }
        BriefingVariables.CORRECTION_GIVEN_UP.set(task.getExecution(), givenUp);
    }
}
