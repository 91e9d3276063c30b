package org.ecopetition.disclosure.web;

import static org.ecopetition.organisation.Audience.EVERYBODY;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.ecopetition.disclosure.petitioner.NotSolvedDesk;
import org.ecopetition.disclosure.petitioner.PetitionerDesk;
import org.ecopetition.disclosure.petitioner.PetitionerStanding;
import org.ecopetition.disclosure.petitioner.PublicDoors;
import org.ecopetition.frontdoor.SenderAddress;
import org.ecopetition.frontdoor.SenderLimits;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where petitioners read how far the own petition is and say that the problem is not solved. Number and code travel in the
 * body, never in an address, which would be kept in histories and logs.
 */
@Controller
@RequestMapping("/public/petitions")
@OpenTo(EVERYBODY)
class PetitionerPage {

    private static final String FORM = "disclosure/petitioner";
    private static final String QUESTION = "question";
    private static final String WRONG_CODE = "wrong-code";

    private final PetitionerDesk desk;
    private final SenderLimits limits;
    private final PublicDoors doors;
    private final Wording words;

    PetitionerPage(PetitionerDesk desk, SenderLimits limits, PublicDoors doors, Wording words) {
        this.desk = desk;
        this.limits = limits;
        this.doors = doors;
        this.words = words;
    }

    /** What a petitioner typed; what is longer than it could be is cut before anything is done with it. */
    record Asked(String number, String code, String text) {

        private static final int LONGEST = 100;

        Asked {
            number = cut(number, LONGEST);
            code = cut(code, LONGEST);
            text = cut(text, NotSolvedDesk.LONGEST + 1);
        }

        private static String cut(@Nullable String typed, int longest) {
            String text = typed == null ? "" : typed.replace("\r\n", "\n");
            return text.length() > longest ? text.substring(0, longest) : text;
        }
    }

    @GetMapping
    String ask(@ModelAttribute("asked") Asked asked) {
        return FORM;
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView look(
            @ModelAttribute("asked") Asked asked,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return desk.look(desk.numberOf(asked.number()), asked.code())
                .map(PetitionerPage::told)
                .orElseGet(() -> unknown(asked, request, response, locale));
    }

    @PostMapping(path = "/not-solved", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView report(
            @ModelAttribute("asked") Asked asked,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        CaseNumber number = desk.numberOf(asked.number());
        try {
            ObjectionsPage.mustBeText(asked.text());
            return desk.report(number, asked.code(), asked.text())
                    .map(standing -> told(standing).addObject("taken", true))
                    .orElseGet(() -> unknown(asked, request, response, locale));
        } catch (Refusal refusal) {
            String sentence = words.say(locale, refusal.code(), refusal.arguments());
            return desk.look(number, asked.code())
                    .map(standing -> refused(standing, sentence))
                    .orElseGet(() -> unknown(asked, request, response, locale));
        }
    }

    /**
     * What somebody is told whose number and code do not fit, or who tried too many. Only they are counted: the code is looked at
     * first, so that nobody shuts out the petitioner, and it has too many letters to be found by trying.
     */
    private ModelAndView unknown(Asked asked, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        String sender = SenderAddress.of(request.getRemoteAddr());
        String toPetition = sender + " " + desk.numberOf(asked.number()).value();
        Optional<Duration> wait = limits.enter(doors.now().questionsByAddress(), QUESTION, sender)
                .or(() -> limits.enter(doors.now().wrongCodesByAddress(), WRONG_CODE, toPetition));
        wait.ifPresent(left -> response.setHeader(HttpHeaders.RETRY_AFTER, TooManyRequests.seconds(left)));
        return wait.map(left -> form(
                        words.say(locale, "public.too-often", TooManyRequests.minutes(left)),
                        HttpStatus.TOO_MANY_REQUESTS))
                .orElseGet(() -> form(words.say(locale, "petitioner.unknown"), HttpStatus.NOT_FOUND));
    }

    private static ModelAndView form(String fault, HttpStatus status) {
        return new ModelAndView(FORM, status).addObject("fault", fault);
    }

    private static ModelAndView told(PetitionerStanding standing) {
        return new ModelAndView("disclosure/petitioner-standing").addObject("standing", standing);
    }

    private static ModelAndView refused(PetitionerStanding standing, String sentence) {
        ModelAndView page = told(standing).addObject("refusal", sentence);
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }
}
