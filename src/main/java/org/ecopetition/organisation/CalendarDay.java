package org.ecopetition.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** A day that differs from the week: a public holiday, or a weekend day worked to make up for one. */
@Entity
class CalendarDay {

    @Id
    private LocalDate onDay;

    private boolean works;
    private String name;

    @SuppressWarnings("NullAway.Init")
    protected CalendarDay() {}

    LocalDate onDay() {
        return onDay;
    }

    boolean works() {
        return works;
    }

    String name() {
        return name;
    }
}
