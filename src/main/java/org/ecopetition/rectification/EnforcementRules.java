package org.ecopetition.rectification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.organisation.form.Fault;
import org.jspecify.annotations.Nullable;

/** Says everything that is wrong with an enforcement entry at once, apart from its evidence. */
final class EnforcementRules {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int MOST = 9999;
    private static final BigDecimal LARGEST_FINE = BigDecimal.valueOf(10_000_000);

    /** 万元 to the fen. */
    private static final int DECIMALS = 6;

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_PARTY = 100;
    private static final int LONGEST_NOTE = 500;

    private EnforcementRules() {}

    static List<Fault> faultsOf(EnforcementEntry entry, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (entry.kind() == null) {
            faults.add(new Fault("kind", "enforcement.kind-missing"));
        }
        checkAccountability(entry, faults);
        checkInterview(entry, faults);
        checkDay(entry.takenOn(), today, faults);
        checkCounts(entry, faults);
        checkFine(entry, faults);
        checkText("documentNumber", entry.paper().documentNumber(), LONGEST_NUMBER, faults);
        checkText("party", entry.paper().party(), LONGEST_PARTY, faults);
        checkText("note", entry.note(), LONGEST_NOTE, faults);
        return List.copyOf(faults);
    }

    private static void checkAccountability(EnforcementEntry entry, List<Fault> faults) {
        boolean wanted = entry.kind() == EnforcementKind.ACCOUNTABILITY;
        if (wanted && entry.accountability() == null) {
            faults.add(new Fault("accountability", "enforcement.accountability-missing"));
        }
        if (!wanted && entry.kind() != null && entry.accountability() != null) {
            faults.add(new Fault("accountability", "enforcement.accountability-elsewhere"));
        }
    }

    private static void checkInterview(EnforcementEntry entry, List<Fault> faults) {
        boolean wanted = entry.kind() == EnforcementKind.INTERVIEW;
        if (wanted && entry.interviewed() == null) {
            faults.add(new Fault("interviewed", "enforcement.interviewed-missing"));
        }
        if (!wanted && entry.kind() != null && entry.interviewed() != null) {
            faults.add(new Fault("interviewed", "enforcement.interviewed-elsewhere"));
        }
    }

    private static void checkCounts(EnforcementEntry entry, List<Fault> faults) {
        Integer persons = entry.persons();
        if (persons != null && entry.kind() != null && !entry.kind().hasPersons()) {
            faults.add(new Fault("persons", "enforcement.persons-elsewhere"));
        }
        if (persons != null && isNoCount(persons)) {
            faults.add(new Fault("persons", "enforcement.count-wrong", String.valueOf(MOST)));
        }
        Integer count = entry.count();
        if (count == null ? persons == null : isNoCount(count)) {
            faults.add(new Fault("count", "enforcement.count-wrong", String.valueOf(MOST)));
        }
    }

    private static boolean isNoCount(int count) {
        return count < 1 || count > MOST;
    }

    /** A day that no source gives is none; whoever takes the entry down asks before. */
    private static void checkDay(@Nullable LocalDate day, LocalDate today, List<Fault> faults) {
        if (day == null) {
            return;
        }
        if (day.isAfter(today)) {
            faults.add(new Fault("takenOn", "enforcement.day-ahead", day));
        }
        if (day.isBefore(EARLIEST)) {
            faults.add(new Fault("takenOn", "enforcement.day-unlikely", day));
        }
    }

    private static void checkFine(EnforcementEntry entry, List<Fault> faults) {
        BigDecimal fine = entry.fineWan();
        if (fine == null) {
            return;
        }
        if (entry.kind() != null && !entry.kind().hasSum()) {
            faults.add(new Fault("fineWan", "enforcement.fine-elsewhere"));
        }
        if (fine.signum() < 0
                || fine.compareTo(LARGEST_FINE) >= 0
                || fine.stripTrailingZeros().scale() > DECIMALS) {
            faults.add(new Fault("fineWan", "enforcement.fine-wrong"));
        }
    }

    private static void checkText(String field, @Nullable String text, int longest, List<Fault> faults) {
        if (text == null) {
            return;
        }
        if (text.length() > longest) {
            faults.add(new Fault(field, "enforcement.too-long", longest));
        }
        if (TypedText.hasUnprintable(text)) {
            faults.add(new Fault(field, "enforcement.characters"));
        }
    }
}
