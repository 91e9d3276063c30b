package org.ecopetition.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.PetitionRegister;
import org.springframework.stereotype.Component;

/** Looks a visit over before it goes into the book. */
@Component
class VisitCheck {

    static final LocalDate EARLIEST = LocalDate.of(2015, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_PEOPLE = 500;
    private static final int LONGEST_INSTRUCTION = 1000;
    private static final int LONGEST_NOTE = 500;

    /** A mobile number or an identity number: somebody's own, and none of a visit's business. */
    private static final Pattern PERSONAL = Pattern.compile("(?<!\\d)(1[3-9]\\d{9}|\\d{17}[\\dXx])(?!\\d)");

    private final PetitionRegister register;
    private final Clock clock;

    VisitCheck(PetitionRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** What is wrong with a visit as it was typed, as ends of message keys. */
    List<String> faultsOf(VisitEntry entry) {
        List<String> faults = new ArrayList<>();
        LocalDate day = entry.onDay();
        add(faults, entry.visitor() == null, "visitor");
        add(faults, day == null, "day");
        add(faults, day != null && day.isAfter(LocalDate.now(clock)), "day-ahead");
        add(faults, day != null && day.isBefore(EARLIEST), "day-early");
        addText(faults, entry.place(), "place", LONGEST_PLACE);
        addText(faults, entry.people(), "people", LONGEST_PEOPLE);
        addText(faults, entry.instruction(), "instruction", LONGEST_INSTRUCTION);
        add(faults, entry.firms().length() > LONGEST_INSTRUCTION || isUnreadable(entry.firms()), "firms-long");
        add(faults, entry.sampling().length() > LONGEST_NOTE || isUnreadable(entry.sampling()), "sampling-long");
        add(faults, entry.followUp().length() > LONGEST_NOTE || isUnreadable(entry.followUp()), "follow-up-long");
        addDue(faults, entry);
        add(faults, !entry.caseNumber().isEmpty() && isUnknown(entry.caseNumber()), "case");
        add(
                faults,
                Stream.of(
                                entry.place(),
                                entry.people(),
                                entry.instruction(),
                                entry.firms(),
                                entry.sampling(),
                                entry.followUp())
                        .anyMatch(text -> PERSONAL.matcher(text).find()),
                "personal");
        return faults;
    }

    /** What is wrong with a reason or a note, as ends of message keys that begin with its name. */
    List<String> faultsOf(String text, String name) {
        List<String> faults = new ArrayList<>();
        addText(faults, text, name, LONGEST_NOTE);
        add(faults, PERSONAL.matcher(text).find(), "personal");
        return faults;
    }

    private static void addDue(List<String> faults, VisitEntry entry) {
        LocalDate due = entry.followUpDue();
        if (due == null) {
            return;
        }
        add(faults, entry.followUp().isBlank(), "due-of-nothing");
        add(faults, due.isAfter(LATEST) || (entry.onDay() != null && due.isBefore(entry.onDay())), "due");
    }

    private static void addText(List<String> faults, String text, String name, int longest) {
        add(faults, text.isBlank(), name);
        add(faults, text.length() > longest || isUnreadable(text), name + "-long");
    }

    private boolean isUnknown(String caseNumber) {
        try {
            return register.look(new CaseNumber(caseNumber)).isEmpty();
        } catch (IllegalArgumentException noNumber) {
            return true;
        }
    }

    /** Characters that no keyboard types, and that PostgreSQL does not store. */
    private static boolean isUnreadable(String text) {
        return TypedText.hasUnprintable(text);
    }

    private static void add(List<String> faults, boolean wrong, String fault) {
        if (wrong) {
            faults.add(fault);
        }
    }
}
