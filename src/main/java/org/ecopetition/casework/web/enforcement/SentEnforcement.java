package org.ecopetition.casework.web.enforcement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.form.FormFaults;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindingResult;

/**
 * An enforcement action as it was sent, with everything that is wrong with it.
 *
 * @param typed what is wrong with what was done
 * @param typedProof what is wrong with what proves it
 */
record SentEnforcement(EnforcementForm form, BindingResult typed, ProofForm proof, BindingResult typedProof) {

    /** What names the request of a program. */
    static final String KEY = "Idempotency-Key";

    private static final String WHOLE = "form";
    private static final String KEY_WRONG = "enforcement.key-wrong";
    private static final Set<String> OF_PROOF = Set.of("documentNumber", "party", "evidence", "file", "allegation");

    boolean isFaulty() {
        return typed.hasErrors() || typedProof.hasErrors();
    }

    /** Puts faults beside the fields of which nothing is known to be wrong yet. */
    void add(List<Fault> faults) {
        faults.forEach(fault -> FormFaults.addUntold(OF_PROOF.contains(fault.field()) ? typedProof : typed, fault));
    }

    void addWrongKey() {
        typed.reject(KEY_WRONG);
    }

    /** The sentences for a program, the first of each field. */
    Map<String, String> said(MessageSource messages, Locale language) {
        Map<String, String> said = new LinkedHashMap<>();
        for (BindingResult part : List.of(typed, typedProof)) {
            part.getGlobalErrors()
                    .forEach(wrong -> said.putIfAbsent(
                            KEY_WRONG.equals(wrong.getCode()) ? KEY : WHOLE, say(wrong, messages, language)));
            part.getFieldErrors().forEach(wrong -> said.putIfAbsent(wrong.getField(), say(wrong, messages, language)));
        }
        return said;
    }

    private static String say(MessageSourceResolvable wrong, MessageSource messages, Locale language) {
        return messages.getMessage(wrong, language);
    }
}
