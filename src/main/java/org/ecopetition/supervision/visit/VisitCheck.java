package org.ecopetition.supervision.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.PetitionRegister;
import org.jspecify.annotations.Nullable;
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

    /** What is wrong with a visit as it was typed. */
    List<Fault> faultsOf(VisitEntry entry) {
        List<Fault> faults = new ArrayList<>();
        add(faults, entry.visitor() == null, "visitor", "visitor");
        addDay(faults, entry.onDay());
        addText(faults, entry.place(), "place", "place", LONGEST_PLACE);
        addText(faults, entry.people(), "people", "people", LONGEST_PEOPLE);
        addText(faults, entry.instruction(), "instruction", "instruction", LONGEST_INSTRUCTION);
        add(faults, isUnfit(entry.firms(), LONGEST_INSTRUCTION), "firms", "firms-long");
        add(faults, isUnfit(entry.sampling(), LONGEST_NOTE), "sampling", "sampling-long");
        add(faults, isUnfit(entry.followUp(), LONGEST_NOTE), "followUp", "follow-up-long");
        addDue(faults, entry);
        add(faults, !entry.caseNumber().isEmpty() && isUnknown(entry.caseNumber()), "caseNumber", "case");
        addPersonal(faults, entry.place(), "place");
        addPersonal(faults, entry.people(), "people");
        addPersonal(faults, entry.instruction(), "instruction");
        addPersonal(faults, entry.firms(), "firms");
        addPersonal(faults, entry.sampling(), "sampling");
        addPersonal(faults, entry.followUp(), "followUp");
        return faults;
    }

    /**
     * What is wrong with a reason or a note.
     *
     * @param name of it in the keys of its sentences
     */
    List<Fault> faultsOf(String text, String field, String name) {
        List<Fault> faults = new ArrayList<>();
        addText(faults, text, field, name, LONGEST_NOTE);
        addPersonal(faults, text, field);
        return faults;
    }

    private void addDay(List<Fault> faults, @Nullable LocalDate day) {
        add(faults, day == null, "onDay", "day");
        add(faults, day != null && day.isAfter(LocalDate.now(clock)), "onDay", "day-ahead");
        add(faults, day != null && day.isBefore(EARLIEST), "onDay", "day-early");
    }

    private static void addDue(List<Fault> faults, VisitEntry entry) {
        LocalDate due = entry.followUpDue();
        if (due == null) {
            return;
        }
        add(faults, entry.followUp().isBlank(), "followUpDue", "due-of-nothing");
        boolean tooEarly = entry.onDay() != null && due.isBefore(entry.onDay());
        add(faults, due.isAfter(LATEST) || tooEarly, "followUpDue", "due");
    }

    private static void addText(List<Fault> faults, String text, String field, String name, int longest) {
        add(faults, text.isBlank(), field, name);
        add(faults, isUnfit(text, longest), field, name + "-long");
    }

    private static void addPersonal(List<Fault> faults, String text, String field) {
        add(faults, PERSONAL.matcher(text).find(), field, "personal");
    }

    private boolean isUnknown(String caseNumber) {
        try {
            return register.look(new CaseNumber(caseNumber)).isEmpty();
        } catch (IllegalArgumentException noNumber) {
            return true;
        }
    }

    /** Too long, or with characters that no keyboard types, and that PostgreSQL does not store. */
    private static boolean isUnfit(String text, int longest) {
        return text.length() > longest || TypedText.hasUnprintable(text);
    }

    private static void add(List<Fault> faults, boolean wrong, String field, String reason) {
        if (wrong) {
            faults.add(new Fault(field, "visit.fault." + reason));
        }
    }
}
