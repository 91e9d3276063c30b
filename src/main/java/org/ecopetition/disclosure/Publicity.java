package org.ecopetition.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The days on which a rectified result is open to objections (公示).
 *
 * @param last included
 */
@Embeddable
public record Publicity(
        @Column(name = "publicity_from") LocalDate first,
        @Column(name = "publicity_to") LocalDate last) {

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
