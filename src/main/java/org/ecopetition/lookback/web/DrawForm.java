package org.ecopetition.lookback.web;

import java.time.LocalDate;
import java.util.Objects;
import org.ecopetition.lookback.DrawMethod;
import org.ecopetition.lookback.DrawPlan;
import org.ecopetition.organisation.form.Form;
import org.ecopetition.organisation.form.Needed;
import org.jspecify.annotations.Nullable;

/** What is to be drawn, as the page sends it. */
@Form("look-back.fault")
record DrawForm(
        @Needed(message = "{look-back.period}") @Nullable LocalDate from,
        @Needed(message = "{look-back.period}") @Nullable LocalDate to,

        @Needed(message = "{look-back.fault.method}") @Nullable
        DrawMethod method,

        @Needed(message = "{look-back.fault.amount}") @Nullable
        Integer amount,

        boolean byRegion) {

    private static final int USUAL_MONTHS = 3;
    private static final int USUAL_SHARE = 10;

    static DrawForm usual(LocalDate today) {
        return new DrawForm(today.minusMonths(USUAL_MONTHS), today, DrawMethod.SHARE, USUAL_SHARE, false);
    }

    DrawPlan plan() {
        return new DrawPlan(
                Objects.requireNonNull(from),
                Objects.requireNonNull(to),
                Objects.requireNonNull(method),
                Objects.requireNonNull(amount),
                byRegion);
    }
}
