package org.ecopetition.petition.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopetition.organisation.TypedText;

/**
 * What somebody typed or sent to register a petition, before it is known to be right.
 *
 * @param fields by their names in the interface; what is absent is empty
 */
record IntakeEntry(Map<String, String> fields) {

    /** Whether somebody read the problem text and says that it holds nothing about the caller. */
    static final String CONFIRMED = "textConfirmed";

    static final List<String> NAMES = List.of(
            "channel",
            "receivedAt",
            "text",
            "place",
            "regionCode",
            "caseNumber",
            "problemText",
            CONFIRMED,
            "caller.name",
            "caller.phone",
            "caller.address");

    /** Takes the fields of an entry out of everything a form sent, line ends made alike. */
    static IntakeEntry of(Map<String, String> sent) {
        Map<String, String> known = new LinkedHashMap<>();
        NAMES.forEach(name -> known.put(name, TypedText.visible(sent.getOrDefault(name, ""))));
        return new IntakeEntry(known);
    }

    public String get(String field) {
        return fields.getOrDefault(field, "");
    }

    boolean isBlank(String field) {
        return get(field).isBlank();
    }
}
