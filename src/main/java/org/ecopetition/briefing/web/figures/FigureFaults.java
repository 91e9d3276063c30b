package org.ecopetition.briefing.web.figures;

import java.util.Locale;
import org.ecopetition.petition.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says on a page why figures cannot be shown: a time that cannot be read, lies ahead or before the round. */
@ControllerAdvice(assignableTypes = {DashboardPage.class, FigureLinesPage.class})
class FigureFaults {

    private final MessageSource messages;

    FigureFaults(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, Locale locale) {
        ModelAndView page = new ModelAndView("briefing/figure-fault", HttpStatus.BAD_REQUEST);
        page.addObject("fault", messages.getMessage(refusal.code(), refusal.arguments(), refusal.code(), locale));
        return page;
    }
}
