package org.ecopetition.briefing.document;

import java.time.LocalDate;
import java.util.Optional;
import org.ecopetition.paper.PaperOrigin;

/**
 * The head of a briefing (报头): what stands above the red rule on its first page.
 *
 * @param title name of the briefing, in red; a line break in it is kept
 * @param number for example 第3期
 * @param issuer the office that issues it, in full
 * @param date of the paper
 * @param mark at the upper left, for example 内部资料
 */
public record PaperHead(String title, String number, String issuer, LocalDate date, Optional<String> mark) {

    public PaperHead {
        title = PaperText.of(title);
        number = PaperText.line(number);
        issuer = PaperText.line(issuer);
        mark = mark.map(PaperText::line).filter(said -> !said.isEmpty());
    }

    /** The title in one line. */
    public String name() {
        return title.replace("\n", "");
    }

    /** The date with plain figures and nothing left out: 2023年7月1日. */
    public String dated() {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** What the documents say of themselves. */
    PaperOrigin origin() {
        return new PaperOrigin(name() + " " + number, issuer, date);
    }
}
