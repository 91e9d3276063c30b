package org.ecopetition.frontdoor.factor.web;

import static org.ecopetition.organisation.Audience.EVERYBODY;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ecopetition.frontdoor.factor.CodeDoor;
import org.ecopetition.frontdoor.factor.EnrolmentCodes;
import org.ecopetition.frontdoor.factor.SecondStep;
import org.ecopetition.frontdoor.factor.SecondSteps;
import org.ecopetition.frontdoor.signin.SignInOver;
import org.ecopetition.organisation.OpenTo;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for the code after the right password; who has to set up the second factor gets its key here. */
@Controller
@OpenTo(EVERYBODY)
class CodePage {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,4}");

    private final SecondSteps steps;
    private final EnrolmentCodes enrolment;
    private final MessageSource words;

    CodePage(SecondSteps steps, EnrolmentCodes enrolment, MessageSource words) {
        this.enrolment = enrolment;
        this.steps = steps;
        this.words = words;
    }

    @GetMapping(CodeDoor.ADDRESS)
    String show(
            @RequestParam(defaultValue = "") String wait,
            @RequestParam(required = false) @Nullable String over,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        SecondStep step = steps.of(request).orElse(null);
        if (step == null) {
            return "redirect:/login?expired" + (over == null ? "" : "&" + SignInOver.OVER);
        }
        model.addAttribute("over", over != null);
        if (SECONDS.matcher(wait).matches()) {
            model.addAttribute("wait", wait);
        }
        if (step.isSetUp()) {
            model.addAttribute("key", ShownKey.of(step, words, locale));
            model.addAttribute("enrolment", enrolment.isNeeded(step.person()));
        }
        return "frontdoor/code";
    }
}
