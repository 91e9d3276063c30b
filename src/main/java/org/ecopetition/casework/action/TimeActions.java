package org.ecopetition.casework.action;

import static org.ecopetition.casework.action.CaseAction.onHandOff;

import org.ecopetition.casework.form.FormField;
import org.ecopetition.handoff.TimeDesk;
import org.ecopetition.organisation.SignedIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What may be done to the time that a hand-off has (时限). */
@Configuration(proxyBeanMethods = false)
class TimeActions {

    private static final String DAYS = "askedDays";
    private static final String UNTIL = "pausedUntil";

    private final TimeDesk time;

    TimeActions(TimeDesk time) {
        this.time = time;
    }

    /** 申请延期: the lead unit asks for more time before feedback is due. */
    @Bean
    CaseAction extend() {
        return onHandOff("extend")
                .openTo((person, at) -> person.belongsTo(at.theHandOff().unit()))
                .offered(at -> time.mayAsk(at.theHandOff()))
                .asks(ActionField.of(FormField.integer(DAYS)))
                .does(act -> time.askExtension(act.key(), act.answers().requiredInteger(DAYS), act.reason(), act.by()));
    }

    /** 暂停计时: the coordination group lets the clock of a hand-off stand still. */
    @Bean
    CaseAction pause() {
        return onHandOff("pause")
                .openTo(SignedIn::isLiaison)
                .offered(at -> time.mayPause(at.theHandOff()))
                .asks(ActionField.of(FormField.date(UNTIL)))
                .does(act -> time.pause(act.key(), act.answers().requiredDate(UNTIL), act.reason(), act.by()));
    }

    /** 恢复计时: the coordination group ends a pause early. */
    @Bean
    CaseAction resume() {
        return onHandOff("resume")
                .openTo(SignedIn::isLiaison)
                .offered(at -> time.pausedUntil(at.theHandOff()).isPresent())
                .does(act -> time.resume(act.key(), act.reason(), act.by()));
    }

    /** 改用现行时限: the coordination group has the deadlines of a hand-off counted by the table in force now. */
    @Bean
    CaseAction recount() {
        return onHandOff("recount")
                .openTo(SignedIn::isLiaison)
                .offered(at -> time.ruleChanged(at.theHandOff()))
                .does(act -> time.renewRule(act.key(), act.reason(), act.by()));
    }
}
