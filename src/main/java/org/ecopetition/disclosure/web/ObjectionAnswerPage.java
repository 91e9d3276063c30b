package org.ecopetition.disclosure.web;

import static org.ecopetition.organisation.Audience.EVERYBODY;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.ecopetition.disclosure.objection.ObjectionDesk;
import org.ecopetition.disclosure.objection.ObjectionReceipt;
import org.ecopetition.disclosure.petitioner.PublicDoors;
import org.ecopetition.frontdoor.SenderAddress;
import org.ecopetition.frontdoor.SenderLimits;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.ReadableCode;
import org.ecopetition.organisation.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where whoever objected reads with the receipt what became of it; the objection itself is not shown again. */
@Controller
@RequestMapping("/public/objections")
@OpenTo(EVERYBODY)
class ObjectionAnswerPage {

    private static final String PAGE = "disclosure/objection-answer";
    private static final String QUESTION = "receipt";

    private final ObjectionDesk box;
    private final SenderLimits limits;
    private final PublicDoors doors;
    private final Wording words;

    ObjectionAnswerPage(ObjectionDesk box, SenderLimits limits, PublicDoors doors, Wording words) {
        this.box = box;
        this.limits = limits;
        this.doors = doors;
        this.words = words;
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("receipt", "");
        return PAGE;
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView look(
            @RequestParam(defaultValue = "") String receipt,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return ObjectionReceipt.in(receipt)
                .flatMap(box::find)
                .map(objection -> new ModelAndView(PAGE)
                        .addObject("objection", objection)
                        .addObject("receipt", ReadableCode.shown(objection.receipt())))
                .orElseGet(() -> unknown(request, response, locale));
    }

    /** Who has a receipt is never turned away, whoever else came from the same address. */
    private ModelAndView unknown(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Optional<Duration> wait =
                limits.enter(doors.now().questionsByAddress(), QUESTION, SenderAddress.of(request.getRemoteAddr()));
        wait.ifPresent(left -> response.setHeader(HttpHeaders.RETRY_AFTER, TooManyRequests.seconds(left)));
        return wait.map(left -> fault(
                        words.say(locale, "public.too-often", TooManyRequests.minutes(left)),
                        HttpStatus.TOO_MANY_REQUESTS))
                .orElseGet(() -> fault(words.say(locale, "public.receipt.unknown"), HttpStatus.NOT_FOUND));
    }

    private static ModelAndView fault(String sentence, HttpStatus status) {
        return new ModelAndView(PAGE, status).addObject("fault", sentence).addObject("receipt", "");
    }
}
