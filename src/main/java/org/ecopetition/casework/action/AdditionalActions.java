package org.ecopetition.casework.action;

import static org.ecopetition.casework.action.CaseAction.onHandOff;
import static org.ecopetition.casework.action.CaseAction.onPetition;

import java.util.Optional;
import org.ecopetition.casework.CaseAtHand;
import org.ecopetition.casework.fact.AdditionalFacts;
import org.ecopetition.casework.fact.DrawnTask;
import org.ecopetition.casework.fact.DrawnTasks;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.petition.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How whoever did a task that an administrator drew takes it back, as long as nobody has begun the next (撤回). */
@Configuration(proxyBeanMethods = false)
class AdditionalActions {

    private final DrawnTasks tasks;
    private final AdditionalFacts facts;

    AdditionalActions(DrawnTasks tasks, AdditionalFacts facts) {
        this.tasks = tasks;
        this.facts = facts;
    }

    @Bean
    CaseAction recallAdditional() {
        return onHandOff("recall-additional")
                .openTo((person, at) ->
                        isOfHouse(person) || at.theHandOff().handlers().stream().anyMatch(person::belongsTo))
                .offered((person, at) ->
                        !at.theHandOff().status().ended() && last(person, at).isPresent())
                .does(this::takeBack);
    }

    @Bean
    CaseAction recallAdditionalOfPetition() {
        return onPetition("recall-additional-of-petition")
                .openTo(AdditionalActions::isOfHouse)
                .offered((person, at) -> last(person, at).isPresent())
                .does(this::takeBack);
    }

    private static boolean isOfHouse(SignedIn person) {
        return person.isLiaison() || person.isLeader();
    }

    private Optional<DrawnTask> last(SignedIn person, CaseAtHand at) {
        return tasks.last(
                at.petition().caseNumber(),
                at.handOff() == null ? null : at.handOff().key(),
                person.id());
    }

    private void takeBack(Act act) {
        DrawnTask task = last(act.person(), act.at()).orElseThrow(() -> new Refusal("recall.not-yours"));
        tasks.openAgain(task);
        facts.recall(task, act.reason(), act.by());
    }
}
