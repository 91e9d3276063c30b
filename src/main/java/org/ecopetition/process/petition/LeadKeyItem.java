package org.ecopetition.process.petition;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.process.variable.PetitionVariables;
import org.ecopetition.supervision.SupervisionDesk;
import org.springframework.stereotype.Component;

/** 领办重点件: a leader takes a key item in person. */
@Component
class LeadKeyItem extends UserTaskStep {

    private final SupervisionDesk supervision;
    private final PetitionRegister register;
    private final CaseSummary summary;

    LeadKeyItem(SupervisionDesk supervision, PetitionRegister register, CaseSummary summary) {
        this.supervision = supervision;
        this.register = register;
        this.summary = summary;
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.text("leadAction", 1000), FormField.date("leadDate"), FormField.text("leadPlace", 200));
    }

    @Override
    protected void prepare(DelegateTask task) {
        Petition petition = register.find(CaseSummary.petitionOf(task));
        summary.ofPetition(task);
        PetitionVariables.LEAD_PLACE.set(task, petition.place());
    }

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        supervision.lead(
                CaseSummary.petitionOf(task),
                answers.required("leadAction"),
                answers.requiredDate("leadDate"),
                answers.text("leadPlace"),
                person);
    }
}
