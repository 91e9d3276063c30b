package org.ecopetition.casework.action;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.ecopetition.casework.form.FieldName;
import org.ecopetition.casework.form.RefusalWords;
import org.ecopetition.petition.Refusal;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Says what an action is refused for: a sentence for each field, the one about no single field under the empty name. */
@Component
public class ActionFaults {

    private static final String WHOLE = "";

    private final RefusalWords words;

    ActionFaults(RefusalWords words) {
        this.words = words;
    }

    /** Tries an action; nothing is wrong, and the answer empty, where it was done. */
    public Map<String, String> of(Runnable action, Locale language) {
        Map<String, String> faults = new LinkedHashMap<>();
        try {
            action.run();
        } catch (RefusedFields refused) {
            refused.faults().forEach(fault -> faults.put(fault.field(), words.of(fault, language)));
        } catch (Refusal refusal) {
            String field = refusal.fault().field();
            faults.put(field.isEmpty() ? FieldName.in(refusal).orElse(WHOLE) : field, words.of(refusal, language));
        } catch (ConcurrencyFailureException | DuplicateKeyException meanwhile) { // nothing of it was stored
            faults.put(WHOLE, words.of(new Refusal("task.changed-meanwhile"), language));
        }
        return faults;
    }
}
