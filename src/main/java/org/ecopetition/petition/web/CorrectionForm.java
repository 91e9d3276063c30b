package org.ecopetition.petition.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ecopetition.organisation.form.Form;
import org.ecopetition.petition.intake.IntakeField;
import org.ecopetition.petition.web.IntakeEntry.CallerEntry;

/**
 * What somebody typed to correct an intake record; the fields are those of an entry.
 *
 * @param seen state in which the petition was shown
 * @param reason why, for whoever may read the record
 */
@Form("intake.fault")
record CorrectionForm(
        String channel,
        String receivedAt,
        String text,
        String place,
        String regionCode,
        CallerEntry caller,
        String seen,
        String reason) {

    /** Which field of the form holds what. */
    static final Map<IntakeField, String> NAMES = Map.of(
            IntakeField.CHANNEL, "channel",
            IntakeField.RECEIVED_AT, "receivedAt",
            IntakeField.REGION, "regionCode",
            IntakeField.PLACE, "place",
            IntakeField.TEXT, "text",
            IntakeField.CALLER_NAME, "caller.name",
            IntakeField.CALLER_PHONE, "caller.phone",
            IntakeField.CALLER_ADDRESS, "caller.address");

    CorrectionForm {
        caller = Objects.requireNonNullElse(caller, CallerEntry.NONE);
    }

    static CorrectionForm of(IntakeEntry entry, String seen) {
        return new CorrectionForm(
                entry.channel(),
                entry.receivedAt(),
                entry.text(),
                entry.place(),
                entry.regionCode(),
                entry.caller(),
                seen,
                "");
    }

    /** The record as it should be: what may be corrected as typed, the rest as it stands. */
    IntakeEntry over(IntakeEntry standing, Set<IntakeField> open) {
        Map<String, String> typed = IntakeEntry.of(Map.of(
                        "channel", channel,
                        "receivedAt", receivedAt,
                        "text", text,
                        "place", place,
                        "regionCode", regionCode,
                        "caller.name", caller.name(),
                        "caller.phone", caller.phone(),
                        "caller.address", caller.address()))
                .fields();
        Map<String, String> fields = new HashMap<>(standing.fields());
        open.forEach(field -> fields.put(NAMES.get(field), typed.get(NAMES.get(field))));
        return IntakeEntry.of(fields);
    }

    /** Keeps the identity out of logs. */
    @Override
    public String toString() {
        return "CorrectionForm[…]";
    }
}
