package org.ecopetition.casework.action;

import static org.ecopetition.casework.action.CaseAction.onHandOff;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecopetition.handoff.ReturnDesk;
import org.ecopetition.handoff.order.CopyRegister;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.organisation.Units;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** How a hand-off comes to other units (转办、抄送). */
@Configuration(proxyBeanMethods = false)
class UnitActions {

    private static final String NEW_UNIT = "transferTo";
    private static final String RECEIVERS = "receivers";

    private final Units units;

    UnitActions(Units units) {
        this.units = units;
    }

    /** 转办: the coordination group gives a hand-off to another unit without a return. */
    @Bean
    CaseAction transfer(ReturnDesk returns) {
        return onHandOff("transfer")
                .openTo(SignedIn::isLiaison)
                .offered(at -> at.theHandOff().mayBeTransferred())
                .asks((person, at) -> List.of(ActionField.choice(
                        NEW_UNIT, unitsBut(Set.of(at.theHandOff().unit())))))
                .does(act -> returns.transfer(act.key(), act.answers().required(NEW_UNIT), act.reason(), act.by()));
    }

    /** 抄送: tells other units or the leaders of a hand-off, for information. */
    @Bean
    CaseAction copy(CopyRegister copies, MessageSource messages) {
        return onHandOff("copy")
                .openTo(SignedIn::isLiaison)
                .asks((person, at) -> {
                    Map<String, String> receivers = new LinkedHashMap<>();
                    receivers.put(CopyRegister.LEADERS, leaders(messages));
                    receivers.putAll(unitsBut(at.theHandOff().handlers()));
                    return List.of(ActionField.choices(RECEIVERS, receivers));
                })
                .does(act -> copies.send(act.key(), act.answers().list(RECEIVERS), act.reason(), act.by()));
    }

    private static String leaders(MessageSource messages) {
        return String.valueOf(
                messages.getMessage("role.leader", null, CopyRegister.LEADERS, LocaleContextHolder.getLocale()));
    }

    /** Their names by their ids. */
    private Map<String, String> unitsBut(Collection<String> left) {
        Map<String, String> others = new LinkedHashMap<>();
        units.open().stream()
                .filter(unit -> !left.contains(unit.id()))
                .forEach(unit -> others.put(unit.id(), unit.name()));
        return others;
    }
}
