package org.ecopetition.process.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ecopetition.petition.Refusal;
import org.ecopetition.rectification.AccountabilityKind;
import org.ecopetition.rectification.EnforcementEntry;
import org.ecopetition.rectification.EnforcementFault;
import org.ecopetition.rectification.EnforcementKind;
import org.ecopetition.rectification.Interviewed;
import org.jspecify.annotations.Nullable;

/**
 * What an officer typed to enter an enforcement action, as it came.
 *
 * @param dayUnknown ticked where no source gives the day
 * @param fineWan a sum in 万元
 * @param fineYuan the same in 元
 * @param evidence id of a piece that is filed already; counts where no file comes along
 * @param allegation number of the allegation that a file is about; without it the first of the hand-off
 */
record EnforcementForm(
        @Nullable String kind,
        @Nullable String accountability,
        @Nullable String interviewed,
        @Nullable String takenOn,
        @Nullable String dayUnknown,
        @Nullable String count,
        @Nullable String persons,
        @Nullable String fineWan,
        @Nullable String fineYuan,
        @Nullable String documentNumber,
        @Nullable String note,
        @Nullable String evidence,
        @Nullable String allegation) {

    static final EnforcementForm EMPTY =
            new EnforcementForm(null, null, null, null, null, "1", null, null, null, null, null, null, null);

    /** What the words mean; a value that is none is left out and named among the faults. */
    EnforcementEntry read(List<EnforcementFault> faults) {
        return new EnforcementEntry(
                value("kind", kind, text -> code(EnforcementKind.values(), text), "enforcement.kind-missing", faults),
                value(
                        "accountability",
                        accountability,
                        text -> code(AccountabilityKind.values(), text),
                        "enforcement.accountability-missing",
                        faults),
                value(
                        "interviewed",
                        interviewed,
                        text -> code(Interviewed.values(), text),
                        "enforcement.interviewed-missing",
                        faults),
                day(faults),
                value("count", count, TypedNumber::whole, "enforcement.count-unreadable", faults),
                value("persons", persons, TypedNumber::whole, "enforcement.count-unreadable", faults),
                sum(faults),
                typed(documentNumber),
                typed(note),
                typed(evidence));
    }

    /** The allegation that a file is about: one of the hand-off's own. */
    int allegationAmong(List<Integer> own, List<EnforcementFault> faults) {
        List<EnforcementFault> unreadable = new ArrayList<>();
        Integer number =
                value("allegation", allegation, Integer::valueOf, "enforcement.allegation-foreign", unreadable);
        if (!unreadable.isEmpty() || (number != null && !own.contains(number))) {
            faults.add(new EnforcementFault("allegation", new Refusal("enforcement.allegation-foreign")));
        }
        return number == null ? own.get(0) : number;
    }

    /** A day is given, or said to be unknown. */
    private @Nullable LocalDate day(List<EnforcementFault> faults) {
        boolean unknown = "true".equals(typed(dayUnknown)) || "on".equals(typed(dayUnknown));
        if (unknown == (typed(takenOn) != null)) {
            String refusal = unknown ? "enforcement.day-contradicts" : "enforcement.day-missing";
            faults.add(new EnforcementFault("takenOn", new Refusal(refusal)));
            return null;
        }
        return value("takenOn", takenOn, LocalDate::parse, "enforcement.day-unreadable", faults);
    }

    /** The sum in 万元, from whichever field; two different ones are none. */
    private @Nullable BigDecimal sum(List<EnforcementFault> faults) {
        BigDecimal wan = value(
                "fineWan", fineWan, text -> TypedNumber.sumWan(text, "万元"), "enforcement.fine-unreadable", faults);
        BigDecimal yuan = value(
                "fineYuan", fineYuan, text -> TypedNumber.sumWan(text, "元"), "enforcement.fine-unreadable", faults);
        if (wan != null && yuan != null && wan.compareTo(yuan) != 0) {
            faults.add(new EnforcementFault("fineYuan", new Refusal("enforcement.fine-twice")));
        }
        return wan == null ? yuan : wan;
    }

    private static <T> @Nullable T value(
            String field,
            @Nullable String text,
            Function<String, T> reading,
            String refusal,
            List<EnforcementFault> faults) {
        String typed = typed(text);
        if (typed == null) {
            return null;
        }
        try {
            return reading.apply(typed);
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException unreadable) {
            faults.add(new EnforcementFault(field, new Refusal(refusal)));
            return null;
        }
    }

    private static <T extends Enum<T>> T code(T[] codes, String text) {
        return Arrays.stream(codes)
                .filter(code -> code.name().equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static @Nullable String typed(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(stripped -> !stripped.isEmpty())
                .orElse(null);
    }
}
