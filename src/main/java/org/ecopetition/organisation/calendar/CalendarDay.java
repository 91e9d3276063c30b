package org.ecopetition.organisation.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** A day that differs from the week: a public holiday, or a weekend day worked to make up for one. */
@Entity
public class CalendarDay {

    @Id
    private LocalDate onDay;

    private boolean works;
    private String name;

    @SuppressWarnings("NullAway.Init")
    protected CalendarDay() {}

    CalendarDay(LocalDate onDay, boolean works, String name) {
        this.onDay = onDay;
        this.works = works;
        this.name = name;
    }

    public LocalDate onDay() {
        return onDay;
    }

    /** Whether people work on it (调休上班); a holiday otherwise. */
    public boolean works() {
        return works;
    }

    public String name() {
        return name;
    }
}
