package org.ecopetition.organisation.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A year whose holidays are entered, with the notice they come from. */
@Entity
public class CalendarYear {

    @Id
    @Column(name = "calendar_year")
    private int number;

    private String source;
    private boolean confirmed;

    @SuppressWarnings("NullAway.Init")
    protected CalendarYear() {}

    CalendarYear(int number, String source) {
        this.number = number;
        this.source = source;
        this.confirmed = true;
    }

    public int number() {
        return number;
    }

    /** The notice of the State Council (国务院办公厅通知) that sets the holidays. */
    public String source() {
        return source;
    }

    /** Whether somebody compared the days with the notice. */
    public boolean confirmed() {
        return confirmed;
    }
}
