package org.ecopetition.process.briefing;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.briefing.BriefingDesk;
import org.ecopetition.process.Answers;
import org.ecopetition.process.FormField;
import org.ecopetition.process.UserTaskStep;
import org.springframework.stereotype.Component;

/** 编辑简报: the coordination group arranges the briefing on its page and hands it in. */
@Component
class EditBriefing extends UserTaskStep {

    private final BriefingDesk desk;
    private final BriefingSummary summary;

    EditBriefing(BriefingDesk desk, BriefingSummary summary) {
        this.desk = desk;
        this.summary = summary;
    }

    @Override
    public List<FormField> fields() {
        return List.of(FormField.text("editorNote", 500));
    }

    @Override
    protected void prepare(DelegateTask task) {
        summary.toEdit(task);
    }

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        desk.handIn(BriefingProcess.briefingOf(task), answers.text("editorNote").orElse(null), person);
    }
}
