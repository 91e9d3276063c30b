package org.ecopetition.organisation.unit;

import static org.ecopetition.organisation.unit.UnitDesk.SUBJECT;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ecopetition.organisation.SettingChanges;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.unit.UnitPeople.NewPerson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works in a unit, as an administrator settles it; what is wrong is returned, and nothing changed then. */
@Service
@Transactional
public class UnitStaff {

    private static final String PREFIX = "units.fault.";
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9]{2,64}");
    private static final int LONGEST_NAME = 60;

    private final UnitPeople people;
    private final Units units;
    private final SettingChanges changes;

    UnitStaff(UnitPeople people, Units units, SettingChanges changes) {
        this.people = people;
        this.units = units;
        this.changes = changes;
    }

    /** Enters somebody new who works in the unit. */
    public List<Fault> enter(NewPerson person, String unit, String by) {
        List<Fault> faults = claimed(unit);
        if (!ID.matcher(person.id()).matches()) {
            faults.add(fault("id", "person-id"));
        } else if (people.knows(person.id())) {
            faults.add(fault("id", "person-known", person.id()));
        }
        if (person.name().isEmpty()
                || person.name().length() > LONGEST_NAME
                || person.name().indexOf('\n') >= 0
                || TypedText.hasUnprintable(person.name())) {
            faults.add(fault("fullName", "person-name"));
        }
        if (!people.takesPassword(person)) {
            faults.add(fault("password", "password"));
        }
        if (faults.isEmpty()) {
            people.enter(person, unit, by);
            changes.record(SUBJECT, unit, null, "+ " + person.id(), by);
        }
        return faults;
    }

    /** Lets somebody who is known already work in the unit too. */
    public List<Fault> join(String person, String unit, String by) {
        List<Fault> faults = claimed(unit);
        if (!people.knows(person)) {
            faults.add(fault("known", "person-unknown", person));
        } else if (isIn(unit, person)) {
            faults.add(fault("known", "person-there", person));
        }
        if (faults.isEmpty()) {
            people.join(person, unit, by);
            changes.record(SUBJECT, unit, null, "+ " + person, by);
        }
        return faults;
    }

    /** Takes somebody out of the unit; whoever has claimed tasks puts them back first. */
    public List<Fault> leave(String person, String unit, String by) {
        changes.claim(SUBJECT);
        if (!isIn(unit, person)) {
            return List.of(Fault.ofWhole(PREFIX + "person-gone", person));
        }
        long inHand = people.inHand(person, unit);
        if (inHand > 0) {
            return List.of(Fault.ofWhole(PREFIX + "person-busy", person, inHand));
        }
        people.leave(person, unit, by);
        changes.record(SUBJECT, unit, "+ " + person, "- " + person, by);
        return List.of();
    }

    private List<Fault> claimed(String unit) {
        changes.claim(SUBJECT);
        List<Fault> faults = new ArrayList<>();
        if (units.findOpen(unit).isEmpty()) {
            faults.add(Fault.ofWhole(PREFIX + "closed"));
        }
        return faults;
    }

    private boolean isIn(String unit, String person) {
        return people.of(unit).stream().anyMatch(member -> member.id().equals(person));
    }

    private static Fault fault(String field, String reason, Object... named) {
        return new Fault(field, PREFIX + reason, named);
    }
}
