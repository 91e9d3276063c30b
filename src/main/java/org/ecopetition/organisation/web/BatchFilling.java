package org.ecopetition.organisation.web;

import java.time.LocalDate;
import java.util.List;
import org.ecopetition.organisation.calendar.CalendarSpan;
import org.ecopetition.organisation.calendar.WorkingCalendar;
import org.ecopetition.organisation.form.Form;
import org.ecopetition.organisation.form.Needed;
import org.jspecify.annotations.Nullable;

/** A stretch of days that each get a batch, as the page sends it. */
@Form("programmes.fault")
record BatchFilling(
        @Needed(message = "{programmes.fault.fillFrom}") @Nullable
        LocalDate fillFrom,

        @Needed(message = "{programmes.fault.fillTo}") @Nullable
        LocalDate fillTo,

        boolean workingDays) {

    /** So many days at most. */
    static final int MOST = 366;

    static final BatchFilling EMPTY = new BatchFilling(null, null, false);

    boolean isStretch() {
        return fillFrom != null
                && fillTo != null
                && !fillTo.isBefore(fillFrom)
                && fillTo.isBefore(fillFrom.plusDays(MOST));
    }

    List<LocalDate> days(WorkingCalendar calendar) {
        if (fillFrom == null || fillTo == null) {
            return List.of();
        }
        CalendarSpan span = calendar.from(fillFrom);
        return fillFrom.datesUntil(fillTo.plusDays(1))
                .filter(day -> !workingDays || span.offDay(day).isEmpty())
                .toList();
    }
}
