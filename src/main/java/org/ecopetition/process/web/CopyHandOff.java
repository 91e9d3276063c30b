package org.ecopetition.process.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecopetition.handoff.CopyRegister;
import org.ecopetition.organisation.Units;
import org.ecopetition.process.ActingPerson;
import org.ecopetition.process.ActionField;
import org.ecopetition.process.Answers;
import org.ecopetition.process.CaseAction;
import org.ecopetition.process.CaseAtHand;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 抄送: tells other units or the leaders of a hand-off, for information. */
@Component
class CopyHandOff implements CaseAction {

    private static final String RECEIVERS = "receivers";

    private final CopyRegister copies;
    private final Units units;
    private final MessageSource messages;

    CopyHandOff(CopyRegister copies, Units units, MessageSource messages) {
        this.copies = copies;
        this.units = units;
        this.messages = messages;
    }

    @Override
    public String code() {
        return "copy";
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
    public List<ActionField> fields(ActingPerson person, CaseAtHand at) {
        Locale locale = LocaleContextHolder.getLocale();
        Map<String, String> receivers = new LinkedHashMap<>();
        receivers.put(
                CopyRegister.LEADERS,
                String.valueOf(messages.getMessage("role.leader", null, CopyRegister.LEADERS, locale)));
        units.all().stream()
                .filter(unit -> !at.theHandOff().handlers().contains(unit.id()))
                .forEach(unit -> receivers.put(unit.id(), unit.name()));
        return List.of(ActionField.choices(RECEIVERS, receivers));
    }

    @Override
    public void perform(CaseAtHand at, Answers answers, String reason, ActingPerson person) {
        copies.send(at.theHandOff().key(), answers.list(RECEIVERS), reason, person.id());
    }
}
