package org.ecopetition.casework;

import java.util.List;
import java.util.Map;
import org.ecopetition.handoff.HandOffKey;

/** The tasks that wait for a unit, as its officers share them out among themselves (委派). */
public interface UnitTasks {

    /** The tasks of a hand-off that wait for these units and that nobody else than the person has claimed, oldest first. */
    List<UnitTask> waiting(HandOffKey handOff, List<String> units, String person);

    /** The colleagues of the person in these units: names by user id, in their order. */
    Map<String, String> colleagues(List<String> units, String person);

    /** Gives a task to a person. */
    void give(String task, String person);

    /**
     * A task that waits for a unit.
     *
     * @param id the engine's id
     * @param name what is to be done
     * @param label the name, and which allegation it is about where it is about one
     */
    record UnitTask(String id, String name, String label) {}
}
