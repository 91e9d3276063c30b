package org.ecopetition.process.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.HandOffOrder;
import org.ecopetition.handoff.HandOffOrders;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.ActingPerson;
import org.ecopetition.process.RefusalWords;
import org.ecopetition.process.handoff.OrderPaper;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** The order of one hand-off (交办单): to read and print, and as a Word document. */
@Controller
@RequestMapping("/cases/{caseNumber}/orders")
class OrderPage {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final CaseSight sight;
    private final HandOffOrders orders;
    private final OrderPaper paper;
    private final RefusalWords refusals;
    private final Wording words;

    OrderPage(CaseSight sight, HandOffOrders orders, OrderPaper paper, RefusalWords refusals, Wording words) {
        this.sight = sight;
        this.orders = orders;
        this.paper = paper;
        this.refusals = refusals;
        this.words = words;
    }

    @GetMapping("/{number}")
    ModelAndView show(@PathVariable String caseNumber, @PathVariable int number, Authentication login) {
        return new ModelAndView("process/order", "order", order(caseNumber, number, login));
    }

    @GetMapping("/{number}.docx")
    ModelAndView word(@PathVariable String caseNumber, @PathVariable int number, Authentication login, Locale locale) {
        HandOffOrder order = order(caseNumber, number, login);
        try {
            return new ModelAndView(file(order.handOff().key(), paper.of(order)));
        } catch (Refusal refusal) {
            return new ModelAndView("process/order", HttpStatus.INTERNAL_SERVER_ERROR)
                    .addObject("order", order)
                    .addObject("refusal", refusals.of(refusal, locale));
        }
    }

    private HandOffOrder order(String caseNumber, int number, Authentication login) {
        return sight.orderOf(caseNumber, number, ActingPerson.of(login))
                .map(orders::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private View file(HandOffKey key, byte[] document) {
        String name = words.say("order.file", key.value());
        return (model, request, response) -> {
            response.setContentType(WORD);
            response.setContentLength(document.length);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(name, StandardCharsets.UTF_8)
                            .build()
                            .toString());
            response.getOutputStream().write(document);
        };
    }
}
