package org.ecopetition.frontdoor.factor.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ecopetition.frontdoor.factor.FactorGroups;
import org.ecopetition.organisation.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * Who has to show one-time codes, as the page sends it.
 *
 * @param from the day it counts from, today where it is empty
 */
@Form("factor.rules.fault")
record FactorRulesForm(
        List<String> must,
        List<String> may,
        boolean enrolmentCode,

        @NotBlank(message = "{factor.rules.fault.reason}") @Size(max = 200, message = "{factor.rules.fault.reason}")
        String reason,

        @Nullable LocalDate from) {

    FactorRulesForm {
        must = Objects.requireNonNullElse(must, List.of());
        may = Objects.requireNonNullElse(may, List.of());
        reason = Objects.requireNonNullElse(reason, "");
    }

    static FactorRulesForm of(FactorGroups groups) {
        return new FactorRulesForm(groups.must(), groups.may(), groups.enrolmentCode(), "", null);
    }

    FactorGroups groups() {
        return new FactorGroups(must, may, enrolmentCode);
    }
}
