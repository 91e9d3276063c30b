package org.ecopetition.petition.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.petition.intake.Caller;

/**
 * What somebody looks for; what is empty does not matter, the rest has to be found together.
 *
 * @param phone the caller's number or its last digits, at least 4, however it is typed
 * @param name how the caller's name begins, at least 2 signs
 * @param place words of the place, at least 2 signs
 * @param number a part of the case number, at least 4 signs
 */
public record Sought(String phone, String name, String place, String number) {

    private static final int LEAST_DIGITS = 4;
    private static final int LEAST_SIGNS = 2;
    private static final int LONGEST = 64;

    public Sought {
        phone = TypedText.searched(phone);
        name = TypedText.searched(name);
        place = TypedText.searched(place);
        number = TypedText.plain(number).toUpperCase(Locale.ROOT);
    }

    /** What keeps it from being looked for. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (phone.isEmpty() && name.isEmpty() && place.isEmpty() && number.isEmpty()) {
            faults.add(Fault.ofWhole("search.fault.nothing"));
        }
        if (!phone.isEmpty() && digits().length() < LEAST_DIGITS) {
            faults.add(new Fault("phone", "search.fault.digits", LEAST_DIGITS));
        }
        check("name", name, LEAST_SIGNS, faults);
        check("place", place, LEAST_SIGNS, faults);
        check("number", number, LEAST_DIGITS, faults);
        if (phone.length() > LONGEST) {
            faults.add(new Fault("phone", "search.fault.long", LONGEST));
        }
        return faults;
    }

    /** The digits of the number. */
    String digits() {
        return Caller.digitsOf(phone);
    }

    /** Whether it is this caller who is looked for. */
    boolean fits(Caller caller) {
        boolean isNumber = phone.isEmpty()
                || (caller.phone() != null && Caller.digitsOf(caller.phone()).endsWith(digits()));
        boolean isName = name.isEmpty()
                || (caller.name() != null && TypedText.searched(caller.name()).startsWith(name));
        return isNumber && isName;
    }

    /** By which personal data it looks, as the register of readings names them; empty where by none. */
    String personalFields() {
        List<String> fields = new ArrayList<>();
        if (!phone.isEmpty()) {
            fields.add("phone");
        }
        if (!name.isEmpty()) {
            fields.add("name");
        }
        return String.join(",", fields);
    }

    /** Whether it looks for callers. */
    public boolean isForCallers() {
        return !personalFields().isEmpty();
    }

    private static void check(String field, String typed, int least, List<Fault> faults) {
        if (!typed.isEmpty() && typed.codePointCount(0, typed.length()) < least) {
            faults.add(new Fault(field, "search.fault.short", least));
        } else if (typed.length() > LONGEST) {
            faults.add(new Fault(field, "search.fault.long", LONGEST));
        }
    }

    /** Keeps the identity out of logs. */
    @Override
    public String toString() {
        return "Sought[…]";
    }
}
