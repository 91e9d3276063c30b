package org.ecopetition.petition.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopetition.organisation.form.Form;

/**
 * What a clerk says about likely repeats, as the page sends it.
 *
 * @param compare whether the page shows likely repeats at all
 * @param seen numbers of those that it showed
 * @param relation codes of what was said, by the number of the earlier petition
 * @param dismissal why those that are none were shown in vain
 */
@Form("intake.fault")
record RepeatsForm(boolean compare, List<String> seen, Map<String, String> relation, String dismissal) {

    static final RepeatsForm NONE = new RepeatsForm(false, List.of(), Map.of(), "");

    RepeatsForm {
        relation = Objects.requireNonNullElse(relation, Map.of());
    }
}
