package org.ecopetition.lookback.web;

import java.time.LocalDate;
import java.util.Objects;
import org.ecopetition.lookback.LookBackReport;
import org.ecopetition.lookback.LookBackResult;
import org.ecopetition.organisation.form.Form;
import org.ecopetition.organisation.form.Needed;
import org.jspecify.annotations.Nullable;

/** What was found, as the page sends it. */
@Form("look-back.fault")
record LookForm(
        @Needed(message = "{look-back.result}") @Nullable LookBackResult result,
        @Needed(message = "{look-back.day}") @Nullable LocalDate on,
        String people,
        String finding) {

    static LookForm on(LocalDate today) {
        return new LookForm(null, today, "", "");
    }

    LookBackReport report() {
        return new LookBackReport(Objects.requireNonNull(result), Objects.requireNonNull(on), people, finding);
    }
}
