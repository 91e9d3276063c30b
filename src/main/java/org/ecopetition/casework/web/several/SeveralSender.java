package org.ecopetition.casework.web.several;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ecopetition.casework.CaseAtHand;
import org.ecopetition.casework.CaseSight;
import org.ecopetition.casework.action.ActionFaults;
import org.ecopetition.casework.action.CaseAction;
import org.ecopetition.casework.action.CaseActions;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Does the same action to several hand-offs, to each in a transaction of its own and with what its form proposes, as if
 * somebody had opened one after the other.
 */
@Component
class SeveralSender {

    private final CaseSight sight;
    private final CaseActions actions;
    private final ActionFaults faults;

    SeveralSender(CaseSight sight, CaseActions actions, ActionFaults faults) {
        this.sight = sight;
        this.actions = actions;
        this.faults = faults;
    }

    /** The hand-off, where the person sees it and may call upon its unit. */
    Optional<CaseAtHand> find(String key, SignedIn person) {
        try {
            HandOffKey known = new HandOffKey(key);
            return sight.of(known.caseNumber().value(), person)
                    .flatMap(seen -> seen.at(known.number()))
                    .filter(at -> action(Sending.URGE).isOpenTo(person, at));
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    /** Whether it could be sent now. */
    boolean fits(Sending sending, CaseAtHand at, SignedIn person) {
        return action(sending).fits(person, at);
    }

    /** Sends it; what came in its way, in words. */
    @Nullable
    String send(Sending sending, CaseAtHand at, String reason, UUID formKey, SignedIn person, Locale language) {
        CaseAction action = action(sending);
        Map<String, String> told = faults.of(
                () -> {
                    if (!action.fits(person, at)) {
                        throw new Refusal("several.not-now", sending);
                    }
                    actions.perform(action, at, answers(action, at, reason, person), keyOf(formKey, at), person);
                },
                language);
        return told.values().stream().findFirst().orElse(null);
    }

    private CaseAction action(Sending sending) {
        return actions.find(sending.action()).orElseThrow();
    }

    private static MultiValueMap<String, String> answers(
            CaseAction action, CaseAtHand at, String reason, SignedIn person) {
        MultiValueMap<String, String> answers = new LinkedMultiValueMap<>();
        action.fields(person, at).forEach(field -> answers.put(field.name(), field.preset()));
        answers.set("reason", reason);
        return answers;
    }

    /** One key for each hand-off of the form: a form that arrives twice sends nothing twice. */
    private static UUID keyOf(UUID formKey, CaseAtHand at) {
        String both = formKey + " " + at.theHandOff().key();
        return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8));
    }
}
