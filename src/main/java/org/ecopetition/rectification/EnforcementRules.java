package org.ecopetition.rectification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;

/** Says everything that is wrong with an enforcement entry at once, apart from its evidence. */
final class EnforcementRules {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int MOST = 9999;
    private static final BigDecimal LARGEST_FINE = BigDecimal.valueOf(10_000_000);

    /** 万元 to the fen. */
    private static final int DECIMALS = 6;

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NOTE = 500;

    private EnforcementRules() {}

    static List<EnforcementFault> faultsOf(EnforcementEntry entry, LocalDate today) {
        List<EnforcementFault> faults = new ArrayList<>();
        if (entry.kind() == null) {
            faults.add(new EnforcementFault("kind", new Refusal("enforcement.kind-missing")));
        }
        checkAccountability(entry, faults);
        checkInterview(entry, faults);
        checkDay(entry.takenOn(), today, faults);
        checkCounts(entry, faults);
        checkFine(entry, faults);
        checkText("documentNumber", entry.documentNumber(), LONGEST_NUMBER, faults);
        checkText("note", entry.note(), LONGEST_NOTE, faults);
        return List.copyOf(faults);
    }

    private static void checkAccountability(EnforcementEntry entry, List<EnforcementFault> faults) {
        boolean wanted = entry.kind() == EnforcementKind.ACCOUNTABILITY;
        if (wanted && entry.accountability() == null) {
            faults.add(new EnforcementFault("accountability", new Refusal("enforcement.accountability-missing")));
        }
        if (!wanted && entry.kind() != null && entry.accountability() != null) {
            faults.add(new EnforcementFault("accountability", new Refusal("enforcement.accountability-elsewhere")));
        }
    }

    private static void checkInterview(EnforcementEntry entry, List<EnforcementFault> faults) {
        boolean wanted = entry.kind() == EnforcementKind.INTERVIEW;
        if (wanted && entry.interviewed() == null) {
            faults.add(new EnforcementFault("interviewed", new Refusal("enforcement.interviewed-missing")));
        }
        if (!wanted && entry.kind() != null && entry.interviewed() != null) {
            faults.add(new EnforcementFault("interviewed", new Refusal("enforcement.interviewed-elsewhere")));
        }
    }

    private static void checkCounts(EnforcementEntry entry, List<EnforcementFault> faults) {
        Integer persons = entry.persons();
        if (persons != null && entry.kind() != null && !entry.kind().hasPersons()) {
            faults.add(new EnforcementFault("persons", new Refusal("enforcement.persons-elsewhere")));
        }
        if (persons != null && isNoCount(persons)) {
            faults.add(new EnforcementFault("persons", new Refusal("enforcement.count-wrong", String.valueOf(MOST))));
        }
        Integer count = entry.count();
        if (count == null ? persons == null : isNoCount(count)) {
            faults.add(new EnforcementFault("count", new Refusal("enforcement.count-wrong", String.valueOf(MOST))));
        }
    }

    private static boolean isNoCount(int count) {
        return count < 1 || count > MOST;
    }

    /** A day that no source gives is none; whoever takes the entry down asks before. */
    private static void checkDay(@Nullable LocalDate day, LocalDate today, List<EnforcementFault> faults) {
        if (day == null) {
            return;
        }
        if (day.isAfter(today)) {
            faults.add(new EnforcementFault("takenOn", new Refusal("enforcement.day-ahead", day)));
        }
        if (day.isBefore(EARLIEST)) {
            faults.add(new EnforcementFault("takenOn", new Refusal("enforcement.day-unlikely", day)));
        }
    }

    private static void checkFine(EnforcementEntry entry, List<EnforcementFault> faults) {
        BigDecimal fine = entry.fineWan();
        if (fine == null) {
            return;
        }
        if (entry.kind() != null && !entry.kind().hasSum()) {
            faults.add(new EnforcementFault("fineWan", new Refusal("enforcement.fine-elsewhere")));
        }
        if (fine.signum() < 0
                || fine.compareTo(LARGEST_FINE) >= 0
                || fine.stripTrailingZeros().scale() > DECIMALS) {
            faults.add(new EnforcementFault("fineWan", new Refusal("enforcement.fine-wrong")));
        }
    }

    private static void checkText(String field, @Nullable String text, int longest, List<EnforcementFault> faults) {
        if (text == null) {
            return;
        }
        if (text.length() > longest) {
            faults.add(new EnforcementFault(field, new Refusal("enforcement.too-long", longest)));
        }
        if (TypedText.hasUnprintable(text)) {
            faults.add(new EnforcementFault(field, new Refusal("enforcement.characters")));
        }
    }
}
