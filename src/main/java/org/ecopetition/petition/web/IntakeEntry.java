package org.ecopetition.petition.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.organisation.form.Form;

/**
 * What somebody typed or sent to register a petition, before it is known to be right; what is absent is empty.
 *
 * @param textConfirmed whether somebody read the problem text and says that it holds nothing about the caller
 */
@Form("intake.fault")
record IntakeEntry(
        String channel,
        String receivedAt,
        String text,
        String place,
        String regionCode,
        String caseNumber,
        String problemText,
        String textConfirmed,
        CallerEntry caller) {

    static final String CONFIRMED = "textConfirmed";

    /** The names of the fields in the interface. */
    static final Set<String> NAMES =
            Collections.unmodifiableSet(of(Map.of()).fields().keySet());

    IntakeEntry {
        caller = Objects.requireNonNullElse(caller, CallerEntry.NONE);
    }

    /** What is said of the caller. */
    record CallerEntry(String name, String phone, String address) {

        static final CallerEntry NONE = new CallerEntry("", "", "");
    }

    /** Takes the fields of an entry by their names in the interface, line ends made alike. */
    static IntakeEntry of(Map<String, String> sent) {
        return new IntakeEntry(
                visible(sent, "channel"),
                visible(sent, "receivedAt"),
                visible(sent, "text"),
                visible(sent, "place"),
                visible(sent, "regionCode"),
                visible(sent, "caseNumber"),
                visible(sent, "problemText"),
                visible(sent, CONFIRMED),
                new CallerEntry(
                        visible(sent, "caller.name"), visible(sent, "caller.phone"), visible(sent, "caller.address")));
    }

    /** By their names in the interface, in their order. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("channel", channel);
        fields.put("receivedAt", receivedAt);
        fields.put("text", text);
        fields.put("place", place);
        fields.put("regionCode", regionCode);
        fields.put("caseNumber", caseNumber);
        fields.put("problemText", problemText);
        fields.put(CONFIRMED, textConfirmed);
        fields.put("caller.name", caller.name);
        fields.put("caller.phone", caller.phone);
        fields.put("caller.address", caller.address);
        return fields;
    }

    /** The same, with the word of a clerk for its problem text; without it the text is left to the coordination group. */
    IntakeEntry confirmed(boolean byClerk) {
        return new IntakeEntry(
                channel,
                receivedAt,
                text,
                place,
                regionCode,
                caseNumber,
                byClerk ? problemText : "",
                String.valueOf(byClerk),
                caller);
    }

    public String get(String field) {
        return fields().getOrDefault(field, "");
    }

    boolean isBlank(String field) {
        return get(field).isBlank();
    }

    private static String visible(Map<String, String> sent, String name) {
        return TypedText.visible(sent.getOrDefault(name, ""));
    }
}
