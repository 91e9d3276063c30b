package org.ecopetition.organisation.unit;

/** What a unit still has to do: the hand-offs and the engine know it. */
public interface UnitWork {

    /** Hand-offs that it leads or assists in and that have not ended, and tasks that wait for it besides. */
    long openOf(String unit);
}
