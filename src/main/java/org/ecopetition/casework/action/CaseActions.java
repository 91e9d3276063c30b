package org.ecopetition.casework.action;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecopetition.casework.CaseAtHand;
import org.ecopetition.casework.NamedActs;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.petition.Refusal;
import org.ecopetition.storage.HandledRequests;
import org.ecopetition.storage.HandledRequests.Handled;
import org.ecopetition.storage.HandledRequests.Request;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** All actions on cases: which of them a person is offered, and the one transaction in which one is done. */
@Component
public class CaseActions {

    private static final String AREA = "action";

    private final List<CaseAction> actions;
    private final HandledRequests requests;
    private final NamedActs acts;

    CaseActions(List<CaseAction> actions, HandledRequests requests, NamedActs acts) {
        this.actions =
                actions.stream().sorted(Comparator.comparing(CaseAction::code)).toList();
        this.requests = requests;
        this.acts = acts;
    }

    public Optional<CaseAction> find(String code) {
        return actions.stream().filter(action -> action.code().equals(code)).findFirst();
    }

    /** The codes of what the person may do now to the petition or to the hand-off. */
    public List<String> offered(SignedIn person, CaseAtHand at) {
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
     * @throws RefusedFields when something is missing or cannot be taken
     * @throws Refusal when a rule of the trade says no
     */
    public void perform(
            CaseAction action, CaseAtHand at, MultiValueMap<String, String> sent, UUID formKey, SignedIn person) {
        String asked = String.join(" ", at.petition().caseNumber().value(), action.code(), person.id());
        Handled handled = requests.once(new Request(AREA, formKey.toString(), asked), () -> {
            SentAnswers read = SentAnswers.read(action.fields(person, at), sent);
            acts.by(person.id(), () -> action.perform(at, read.answers(), read.reason(), person));
        });
        if (!handled.isSame()) {
            throw new Refusal("action.form-used");
        }
    }
}
