package org.ecopetition.petition.retention.web;

import java.time.LocalDate;
import java.util.Objects;
import org.ecopetition.organisation.form.Form;
import org.ecopetition.organisation.form.Needed;
import org.ecopetition.petition.retention.RetentionPeriods;
import org.jspecify.annotations.Nullable;

/**
 * How long what people said of themselves is kept, as the page sends it.
 *
 * @param from the day it counts from, today where it is empty
 */
@Form("retention.fault")
record RetentionForm(
        @Needed(message = "{retention.fault.needed}") @Nullable
        Integer callerDays,

        @Needed(message = "{retention.fault.needed}") @Nullable
        Integer searchDays,

        @Nullable LocalDate from) {

    static RetentionForm of(RetentionPeriods periods) {
        return new RetentionForm(periods.callerDays(), periods.searchDays(), null);
    }

    RetentionPeriods periods() {
        return new RetentionPeriods(
                Objects.requireNonNullElse(callerDays, 0), Objects.requireNonNullElse(searchDays, 0));
    }
}
