package org.ecopetition.process.handoff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.organisation.Units;
import org.ecopetition.process.ActingPerson;
import org.ecopetition.process.ActionField;
import org.ecopetition.process.Answers;
import org.ecopetition.process.CaseAction;
import org.ecopetition.process.CaseAtHand;
import org.springframework.stereotype.Component;

/** 转办: the coordination group gives a hand-off to another unit without a return. */
@Component
class TransferAction implements CaseAction {

    private static final String NEW_UNIT = "transferTo";

    private final HandOffDesk handOffs;
    private final Units units;

    TransferAction(HandOffDesk handOffs, Units units) {
        this.handOffs = handOffs;
        this.units = units;
    }

    @Override
    public String code() {
        return "transfer";
    }

    @Override
    public Scope scope() {
        return Scope.HAND_OFF;
    }

    @Override
    public boolean isOpenTo(ActingPerson person, CaseAtHand at) {
        return person.isLiaison();
    }

    @Override
    public boolean fits(ActingPerson person, CaseAtHand at) {
        return at.theHandOff().mayBeTransferred();
    }

    @Override
    public List<ActionField> fields(ActingPerson person, CaseAtHand at) {
        Map<String, String> others = new LinkedHashMap<>();
        units.all().stream()
                .filter(unit -> !unit.id().equals(at.theHandOff().unit()))
                .forEach(unit -> others.put(unit.id(), unit.name()));
        return List.of(ActionField.choice(NEW_UNIT, others));
    }

    @Override
    public void perform(CaseAtHand at, Answers answers, String reason, ActingPerson person) {
        handOffs.transfer(at.theHandOff().key(), answers.required(NEW_UNIT), reason, person.id());
    }
}
