package org.ecopetition.process.web;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.ActingPerson;
import org.ecopetition.process.ActionField;
import org.ecopetition.process.Answers;
import org.ecopetition.process.CaseAction;
import org.ecopetition.process.CaseAtHand;
import org.ecopetition.process.Engine;
import org.ecopetition.process.FieldName;
import org.ecopetition.process.FormField;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** All actions on cases: which of them a person is offered, and the one transaction in which one is done. */
@Component
class CaseActions {

    private final List<CaseAction> actions;
    private final JdbcClient jdbc;
    private final Engine engine;
    private final Clock clock;

    CaseActions(List<CaseAction> actions, JdbcClient jdbc, Engine engine, Clock clock) {
        this.actions =
                actions.stream().sorted(Comparator.comparing(CaseAction::code)).toList();
        this.jdbc = jdbc;
        this.engine = engine;
        this.clock = clock;
    }

    Optional<CaseAction> find(String code) {
        return actions.stream().filter(action -> action.code().equals(code)).findFirst();
    }

    /** The codes of what the person may do now to the petition or to the hand-off. */
    List<String> offered(ActingPerson person, CaseAtHand at) {
        CaseAction.Scope scope = at.handOff() == null ? CaseAction.Scope.PETITION : CaseAction.Scope.HAND_OFF;
        return actions.stream()
                .filter(action -> action.scope() == scope)
                .filter(action -> action.isOpenTo(person, at) && action.fits(person, at))
                .map(CaseAction::code)
                .toList();
    }

    /**
     * Does an action; the same form again does nothing.
     *
     * @param sent what the form handed in
     * @throws Refusal when something is missing or a rule of the trade says no
     */
    @Transactional
    public void perform(
            CaseAction action, CaseAtHand at, MultiValueMap<String, String> sent, UUID formKey, ActingPerson person) {
        if (isDone(formKey, action, at, person)) {
            return;
        }
        Answers answers = read(action.fields(person, at), sent);
        String reason = reasonOf(sent);
        jdbc.sql("insert into action_done (form_key, case_number, action, person, recorded_at) values (?, ?, ?, ?, ?)")
                .params(
                        formKey.toString(),
                        at.petition().caseNumber().value(),
                        action.code(),
                        person.id(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        engine.named(person.id(), () -> action.perform(at, answers, reason, person));
    }

    private boolean isDone(UUID formKey, CaseAction action, CaseAtHand at, ActingPerson person) {
        Optional<Boolean> same = jdbc.sql("select case_number, action, person from action_done where form_key = ?")
                .param(formKey.toString())
                .query((row, index) -> row.getString("case_number")
                                .equals(at.petition().caseNumber().value())
                        && row.getString("action").equals(action.code())
                        && row.getString("person").equals(person.id()))
                .optional();
        if (same.isPresent() && !same.get()) {
            throw new Refusal("action.form-used");
        }
        return same.isPresent();
    }

    private static Answers read(List<ActionField> fields, MultiValueMap<String, String> sent) {
        Map<String, Object> submitted = new HashMap<>();
        for (ActionField field : fields) {
            List<String> values = sent.getOrDefault(field.name(), List.of());
            values.forEach(value -> mustBeReadable(field.name(), value));
            if (field.field().kind() == FormField.Kind.LIST) {
                submitted.put(field.name(), values);
            } else if (!values.isEmpty()) {
                submitted.put(field.name(), values.get(0));
            }
        }
        Answers answers = Answers.read(fields.stream().map(ActionField::field).toList(), submitted);
        for (ActionField field : fields) {
            if (field.needed()
                    && answers.text(field.name())
                            .filter(text -> !text.equals("[]"))
                            .isEmpty()) {
                throw Answers.missing(field.name());
            }
        }
        return answers;
    }

    private static String reasonOf(MultiValueMap<String, String> sent) {
        String reason = Optional.ofNullable(sent.getFirst("reason")).orElse("").strip();
        mustBeReadable("reason", reason);
        if (reason.isEmpty()) {
            throw Answers.missing("reason");
        }
        if (reason.length() > CaseAction.LONGEST_REASON) {
            throw new Refusal("form.too-long", new FieldName("reason"), CaseAction.LONGEST_REASON, reason.length());
        }
        return reason;
    }

    /** Characters that no keyboard types, and that PostgreSQL does not store. */
    private static void mustBeReadable(String field, String text) {
        if (TypedText.hasUnprintable(text)) {
            throw new Refusal("form.unreadable.TEXT", new FieldName(field), "…");
        }
    }
}
