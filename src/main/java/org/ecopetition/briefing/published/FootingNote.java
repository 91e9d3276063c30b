package org.ecopetition.briefing.published;

import org.ecopetition.petition.Refusal;

/**
 * What was found when published figures were added up (核对).
 *
 * @param isWarning whether they do not foot; or else it says which sum foots to what
 */
public record FootingNote(PublishedColumn column, boolean isWarning, Refusal sentence) {

    static FootingNote warning(PublishedColumn column, String code, Object... named) {
        return new FootingNote(column, true, new Refusal(code, named));
    }

    static FootingNote remark(PublishedColumn column, String code, Object... named) {
        return new FootingNote(column, false, new Refusal(code, named));
    }
}
