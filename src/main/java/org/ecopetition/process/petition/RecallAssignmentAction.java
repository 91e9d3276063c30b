package org.ecopetition.process.petition;

import java.util.List;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.PetitionStatus;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.ActingPerson;
import org.ecopetition.process.Answers;
import org.ecopetition.process.CaseAction;
import org.ecopetition.process.CaseAtHand;
import org.ecopetition.process.LastStep;
import org.springframework.stereotype.Component;

/** 撤回拟定交办: whoever split a petition takes the split back, as long as no unit has begun. */
@Component
class RecallAssignmentAction implements CaseAction {

    private static final String ASSIGN = "assignHandlers";

    private final HandOffDesk handOffs;
    private final LastStep lastStep;

    RecallAssignmentAction(HandOffDesk handOffs, LastStep lastStep) {
        this.handOffs = handOffs;
        this.lastStep = lastStep;
    }

    @Override
    public String code() {
        return "recall-assignment";
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
        return at.petition().status() == PetitionStatus.HANDED_OFF && isOf(person, at);
    }

    @Override
    public void perform(CaseAtHand at, Answers answers, String reason, ActingPerson person) {
        CaseNumber number = at.petition().caseNumber();
        if (!isOf(person, at)) {
            throw new Refusal("recall.not-yours");
        }
        List<String> open = handOffs.of(number).stream()
                .filter(handOff -> !handOff.status().ended())
                .map(handOff -> handOff.key().value())
                .toList();
        if (open.isEmpty()) {
            throw new Refusal("recall.too-late");
        }
        lastStep.mustBeFollowedBy("signReceipt", open);
        handOffs.recallAssignment(number, reason, person.id());
    }

    private boolean isOf(ActingPerson person, CaseAtHand at) {
        return lastStep.of(PetitionProcess.KEY, at.petition().caseNumber().value(), person.id())
                .filter(ASSIGN::equals)
                .isPresent();
    }
}
