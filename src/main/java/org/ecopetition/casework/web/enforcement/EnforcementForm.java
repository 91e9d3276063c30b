package org.ecopetition.casework.web.enforcement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.form.Form;
import org.ecopetition.rectification.AccountabilityKind;
import org.ecopetition.rectification.EnforcementEntry;
import org.ecopetition.rectification.EnforcementKind;
import org.ecopetition.rectification.Interviewed;
import org.jspecify.annotations.Nullable;

/**
 * What an officer typed of an enforcement action; what proves it is told in the {@link ProofForm} beside it.
 *
 * @param dayUnknown ticked where no source gives the day
 * @param fineWan a sum in 万元
 * @param fineYuan the same in 元
 */
@Form("enforcement.unreadable")
record EnforcementForm(
        @Nullable EnforcementKind kind,
        @Nullable AccountabilityKind accountability,
        @Nullable Interviewed interviewed,
        @Nullable LocalDate takenOn,
        boolean dayUnknown,
        @Nullable TypedCount count,
        @Nullable TypedCount persons,
        @Nullable TypedSum fineWan,
        @Nullable TypedSum fineYuan,
        String note) {

    static final EnforcementForm EMPTY =
            new EnforcementForm(null, null, null, null, false, new TypedCount("1", 1), null, null, null, "");

    EnforcementForm {
        note = Objects.requireNonNullElse(
                note, ""); // Spring leaves what is absent out once something could not be read
    }

    /** What it says; what could not be read is left out. */
    EnforcementEntry entry(ProofForm proof) {
        return new EnforcementEntry(
                kind,
                accountability,
                interviewed,
                dayUnknown ? null : takenOn,
                count == null ? null : count.number(),
                persons == null ? null : persons.number(),
                sum(),
                proof.paper(),
                note.isEmpty() ? null : note,
                proof.evidence().isEmpty() ? null : proof.evidence());
    }

    /** Where two fields do not go together: a day is given or said to be unknown, and two sums are the same. */
    List<Fault> contradictions() {
        List<Fault> faults = new ArrayList<>();
        if (dayUnknown == (takenOn != null)) {
            faults.add(new Fault("takenOn", dayUnknown ? "enforcement.day-contradicts" : "enforcement.day-missing"));
        }
        if (fineWan != null && fineYuan != null && fineWan.wan("万元").compareTo(fineYuan.wan("元")) != 0) {
            faults.add(new Fault("fineYuan", "enforcement.fine-twice"));
        }
        return faults;
    }

    /** The sum in 万元, from whichever field. */
    private @Nullable BigDecimal sum() {
        if (fineWan != null) {
            return fineWan.wan("万元");
        }
        return fineYuan == null ? null : fineYuan.wan("元");
    }
}
