package org.ecopetition.casework.action;

import static org.ecopetition.casework.action.CaseAction.onHandOff;
import static org.ecopetition.casework.action.CaseAction.onPetition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopetition.casework.CaseAtHand;
import org.ecopetition.casework.LastStep;
import org.ecopetition.handoff.AssignmentDesk;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.ReturnDesk;
import org.ecopetition.handoff.ReviewDesk;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.petition.PetitionStatus;
import org.ecopetition.petition.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How whoever did the last step takes it back, as long as nobody has begun the next (撤回). */
@Configuration(proxyBeanMethods = false)
class RecallActions {

    /** What follows a step that can be taken back. */
    private static final Map<String, String> FOLLOWING = Map.of(
            "signReceipt", "ruleOnReturn",
            "rectify", "reviewResult",
            "remeasure", "reviewResult",
            "reviewResult", "reviewDisclosure");

    private static final String ASSIGN = "assignHandlers";
    private static final String FOLLOWING_ASSIGN = "signReceipt";

    private final HandOffDesk handOffs;
    private final AssignmentDesk assignments;
    private final ReturnDesk returns;
    private final ReviewDesk reviews;
    private final LastStep lastStep;

    RecallActions(
            HandOffDesk handOffs,
            AssignmentDesk assignments,
            ReturnDesk returns,
            ReviewDesk reviews,
            LastStep lastStep) {
        this.handOffs = handOffs;
        this.assignments = assignments;
        this.returns = returns;
        this.reviews = reviews;
        this.lastStep = lastStep;
    }

    /** 撤回: whoever did the last step of a hand-off takes it back; offered to that person where the case still stands behind it. */
    @Bean
    CaseAction recall() {
        return onHandOff("recall")
                .openTo((person, at) -> person.isLiaison()
                        || at.theHandOff().handlers().stream().anyMatch(person::belongsTo))
                .offered(this::standsBehindStep)
                .does(this::takeBackStep);
    }

    /** 撤回拟定交办: whoever split a petition takes the split back, as long as no unit has begun. */
    @Bean
    CaseAction recallAssignment() {
        return onPetition("recall-assignment")
                .openTo(SignedIn::isLiaison)
                .offered((person, at) -> at.petition().status() == PetitionStatus.HANDED_OFF && hasSplit(person, at))
                .does(this::takeBackAssignment);
    }

    private boolean standsBehindStep(SignedIn person, CaseAtHand at) {
        return switch (at.theHandOff().status()) {
            case RETURNED, UNDER_REVIEW, REVIEWED ->
                stepOf(person, at.theHandOff().key()).isPresent();
            default -> false;
        };
    }

    private void takeBackStep(Act act) {
        String step = stepOf(act.person(), act.key()).orElseThrow(() -> new Refusal("recall.not-yours"));
        lastStep.mustBeFollowedBy(FOLLOWING.getOrDefault(step, ""), List.of(act.key()));
        switch (step) {
            case "signReceipt" -> returns.recallReturn(act.key(), act.reason(), act.by());
            case "reviewResult" -> reviews.recallReview(act.key(), act.reason(), act.by());
            default -> reviews.recallReport(act.key(), act.reason(), act.by());
        }
    }

    private Optional<String> stepOf(SignedIn person, HandOffKey key) {
        return lastStep.of(key, person.id()).filter(FOLLOWING::containsKey);
    }

    private void takeBackAssignment(Act act) {
        if (!hasSplit(act.person(), act.at())) {
            throw new Refusal("recall.not-yours");
        }
        List<HandOffKey> open = handOffs.of(act.number()).stream()
                .filter(handOff -> !handOff.status().ended())
                .map(HandOff::key)
                .toList();
        if (open.isEmpty()) {
            throw new Refusal("recall.too-late");
        }
        lastStep.mustBeFollowedBy(FOLLOWING_ASSIGN, open);
        assignments.recallAssignment(act.number(), act.reason(), act.by());
    }

    private boolean hasSplit(SignedIn person, CaseAtHand at) {
        return lastStep.of(at.petition().caseNumber(), person.id())
                .filter(ASSIGN::equals)
                .isPresent();
    }
}
