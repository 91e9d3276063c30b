package org.ecopetition.process.handoff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.ActingPerson;
import org.ecopetition.process.Answers;
import org.ecopetition.process.CaseAction;
import org.ecopetition.process.CaseAtHand;
import org.ecopetition.process.LastStep;
import org.springframework.stereotype.Component;

/** 撤回: whoever did the last step of a hand-off takes it back, as long as nobody has begun the next. */
@Component
class RecallAction implements CaseAction {

    /** What follows a step that can be taken back. */
    private static final Map<String, String> FOLLOWING = Map.of(
            "signReceipt", "ruleOnReturn",
            "rectify", "reviewResult",
            "remeasure", "reviewResult",
            "reviewResult", "reviewDisclosure");

    private final HandOffDesk handOffs;
    private final LastStep lastStep;

    RecallAction(HandOffDesk handOffs, LastStep lastStep) {
        this.handOffs = handOffs;
        this.lastStep = lastStep;
    }

    @Override
    public String code() {
        return "recall";
    }

    @Override
    public Scope scope() {
        return Scope.HAND_OFF;
    }

    @Override
    public boolean isOpenTo(ActingPerson person, CaseAtHand at) {
        return person.isLiaison() || at.theHandOff().handlers().stream().anyMatch(person::belongsTo);
    }

    /** Only to whoever did the last step, and only where the case still stands behind it. */
    @Override
    public boolean fits(ActingPerson person, CaseAtHand at) {
        return switch (at.theHandOff().status()) {
            case RETURNED, UNDER_REVIEW, REVIEWED ->
                stepOf(person, at.theHandOff().key()).isPresent();
            default -> false;
        };
    }

    @Override
    public void perform(CaseAtHand at, Answers answers, String reason, ActingPerson person) {
        HandOffKey key = at.theHandOff().key();
        String step = stepOf(person, key).orElseThrow(() -> new Refusal("recall.not-yours"));
        lastStep.mustBeFollowedBy(FOLLOWING.getOrDefault(step, ""), List.of(key.value()));
        switch (step) {
            case "signReceipt" -> handOffs.recallReturn(key, reason, person.id());
            case "reviewResult" -> handOffs.recallReview(key, reason, person.id());
            default -> handOffs.recallReport(key, reason, person.id());
        }
    }

    private Optional<String> stepOf(ActingPerson person, HandOffKey key) {
        return lastStep.of(HandoffProcess.KEY, key.value(), person.id()).filter(FOLLOWING::containsKey);
    }
}
