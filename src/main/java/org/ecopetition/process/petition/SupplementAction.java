package org.ecopetition.process.petition;

import java.util.List;
import org.ecopetition.petition.SupplementBook;
import org.ecopetition.process.ActingPerson;
import org.ecopetition.process.ActionField;
import org.ecopetition.process.Answers;
import org.ecopetition.process.CaseAction;
import org.ecopetition.process.CaseAtHand;
import org.ecopetition.process.FormField;
import org.springframework.stereotype.Component;

/** 补充办理: the coordination group asks more of a petition; a closed one opens again. */
@Component
class SupplementAction implements CaseAction {

    private static final String BATCH = "batchNumber";

    private final SupplementBook supplements;

    SupplementAction(SupplementBook supplements) {
        this.supplements = supplements;
    }

    @Override
    public String code() {
        return "supplement";
    }

    @Override
    public Scope scope() {
        return Scope.PETITION;
    }

    @Override
    public boolean isOpenTo(ActingPerson person, CaseAtHand at) {
        return person.isLiaison();
    }

    @Override
    public boolean fits(ActingPerson person, CaseAtHand at) {
        return SupplementBook.takes(at.petition().status());
    }

    @Override
    public List<ActionField> fields(ActingPerson person, CaseAtHand at) {
        return List.of(ActionField.of(FormField.integer(BATCH)).optional());
    }

    @Override
    public void perform(CaseAtHand at, Answers answers, String reason, ActingPerson person) {
        supplements.order(at.petition().caseNumber(), answers.integer(BATCH).orElse(null), reason, person.id());
    }
}
