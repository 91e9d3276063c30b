package org.ecopetition.casework.paper;

import static org.ecopetition.organisation.Audience.SIGNED_IN;

import java.util.Locale;
import java.util.Objects;
import org.ecopetition.casework.CaseSight;
import org.ecopetition.casework.DeskNames;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.order.HandOffOrders;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.organisation.Wording;
import org.ecopetition.supervision.Notice;
import org.ecopetition.supervision.NoticeDesk;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A numbered slip (督查单): to read and print, and as a Word document; whoever may read the order may read it. */
@Controller
@RequestMapping("/cases/{caseNumber}/orders/{handOff}/slips")
@OpenTo(SIGNED_IN)
class SlipPage {

    private final CaseSight sight;
    private final NoticeDesk notices;
    private final HandOffOrders orders;
    private final DeskNames desks;
    private final SlipPaper paper;
    private final WordAnswers answers;
    private final Wording words;

    SlipPage(
            CaseSight sight,
            NoticeDesk notices,
            HandOffOrders orders,
            DeskNames desks,
            SlipPaper paper,
            WordAnswers answers,
            Wording words) {
        this.sight = sight;
        this.notices = notices;
        this.orders = orders;
        this.desks = desks;
        this.paper = paper;
        this.answers = answers;
        this.words = words;
    }

    @GetMapping("/{number}")
    ModelAndView show(
            @PathVariable String caseNumber,
            @PathVariable int handOff,
            @PathVariable int number,
            Authentication login,
            Locale locale) {
        return page(slip(caseNumber, handOff, number, login, locale));
    }

    /** The slip as a document, always in Chinese; the page again with the reason where its template cannot make one. */
    @GetMapping("/{number}.docx")
    ModelAndView word(
            @PathVariable String caseNumber,
            @PathVariable int handOff,
            @PathVariable int number,
            Authentication login,
            Locale locale) {
        Slip slip = slip(caseNumber, handOff, number, login, Locale.CHINESE);
        String name =
                words.say("slip.file", Objects.requireNonNull(slip.notice().paperNumber()));
        return answers.of(name, () -> paper.of(slip), page(slip), locale);
    }

    private static ModelAndView page(Slip slip) {
        return new ModelAndView("casework/slip", "slip", slip);
    }

    private Slip slip(String caseNumber, int handOff, int number, Authentication login, Locale locale) {
        HandOffKey key = sight.orderOf(caseNumber, handOff, SignedIn.of(login))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Notice notice = notices.of(key).stream()
                .filter(one -> one.number() == number && one.paperNumber() != null)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Slip(
                notice,
                orders.of(key, notice.issuedAt()),
                desks.of(notice.desk(), locale),
                notice.informed() == null ? null : desks.of(notice.informed(), locale));
    }
}
