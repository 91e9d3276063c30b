package org.ecopetition.casework.paper;

import static org.ecopetition.organisation.Audience.SIGNED_IN;

import java.util.Locale;
import org.ecopetition.casework.CaseSight;
import org.ecopetition.handoff.order.HandOffOrder;
import org.ecopetition.handoff.order.HandOffOrders;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.organisation.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The order of one hand-off (交办单): to read and print, and as a Word document. */
@Controller
@RequestMapping("/cases/{caseNumber}/orders")
@OpenTo(SIGNED_IN)
class OrderPage {

    private final CaseSight sight;
    private final HandOffOrders orders;
    private final OrderPaper paper;
    private final WordAnswers answers;
    private final Wording words;

    OrderPage(CaseSight sight, HandOffOrders orders, OrderPaper paper, WordAnswers answers, Wording words) {
        this.sight = sight;
        this.orders = orders;
        this.paper = paper;
        this.answers = answers;
        this.words = words;
    }

    @GetMapping("/{number}")
    ModelAndView show(@PathVariable String caseNumber, @PathVariable int number, Authentication login) {
        return page(order(caseNumber, number, login));
    }

    /** The order as a document; the page again with the reason where its template cannot make one. */
    @GetMapping("/{number}.docx")
    ModelAndView word(@PathVariable String caseNumber, @PathVariable int number, Authentication login, Locale locale) {
        HandOffOrder order = order(caseNumber, number, login);
        String name = words.say("order.file", order.handOff().key().value());
        return answers.of(name, () -> paper.of(order), page(order), locale);
    }

    private static ModelAndView page(HandOffOrder order) {
        return new ModelAndView("casework/order", "order", order);
    }

    private HandOffOrder order(String caseNumber, int number, Authentication login) {
        return sight.orderOf(caseNumber, number, SignedIn.of(login))
                .map(orders::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
