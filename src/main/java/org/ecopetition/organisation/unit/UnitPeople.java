package org.ecopetition.organisation.unit;

import java.util.List;
import java.util.Map;

/** The people of the units and their groups as the engine keeps them; Camunda Admin changes the same. */
public interface UnitPeople {

    /** Somebody who works in a unit. */
    record Member(String id, String name) {}

    /** A group of the engine. */
    record Group(String id, String name) {

        /** Whether it is named like the group of a unit. */
        public boolean isUnits() {
            return id.startsWith("unit");
        }
    }

    /**
     * Somebody to enter.
     *
     * @param id letters and digits, by which the person signs in
     * @param password the first one, in clear; never kept or logged
     */
    record NewPerson(String id, String name, String password) {

        @Override
        public String toString() {
            return "NewPerson[id=" + id + "]";
        }
    }

    /** The people of a unit by their ids. */
    List<Member> of(String unit);

    /** How many people work in each unit that has any. */
    Map<String, Long> counts();

    /** The groups of the engine for which there is neither a unit nor a role. */
    List<Group> strayGroups();

    boolean knows(String person);

    /** Whether the password is strong enough for that person. */
    boolean takesPassword(NewPerson person);

    /** How many open tasks of the unit the person has claimed. */
    long inHand(String person, String unit);

    /** Enters somebody who works in the unit. */
    void enter(NewPerson person, String unit, String by);

    /** Lets somebody who is known already work in the unit too. */
    void join(String person, String unit, String by);

    /** Takes somebody out of the unit. */
    void leave(String person, String unit, String by);
}
