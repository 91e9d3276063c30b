package org.ecopetition.briefing.document;

import java.util.List;
import java.util.OptionalInt;

/**
 * The foot of a briefing (报尾) on its last page: whom it goes to, and how many copies there are.
 *
 * @param reportTo 报: offices above
 * @param sendTo 送: offices beside
 * @param issueTo 发: offices below
 * @param copies printed copies, where they are counted
 */
public record PaperFoot(List<String> reportTo, List<String> sendTo, List<String> issueTo, OptionalInt copies) {

    public PaperFoot {
        reportTo = PaperText.lines(reportTo);
        sendTo = PaperText.lines(sendTo);
        issueTo = PaperText.lines(issueTo);
    }

    /** A list as it is printed. */
    public static String joined(List<String> offices) {
        return String.join("，", offices);
    }

    /** Whether there is nothing to print. */
    public boolean isEmpty() {
        return reportTo.isEmpty() && sendTo.isEmpty() && issueTo.isEmpty() && copies.isEmpty();
    }
}
