package org.ecopetition.casework.paper;

import java.util.Locale;
import java.util.function.Supplier;
import org.ecopetition.casework.form.RefusalWords;
import org.ecopetition.frontdoor.Download;
import org.ecopetition.petition.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Answers with a paper in Word, or with its page and the reason where an administrator left the template in disorder. */
@Component
class WordAnswers {

    private final RefusalWords refusals;

    WordAnswers(RefusalWords refusals) {
        this.refusals = refusals;
    }

    ModelAndView of(String fileName, Supplier<byte[]> document, ModelAndView page, Locale locale) {
        try {
            return new ModelAndView(Download.view(fileName, Download.WORD, document.get()));
        } catch (Refusal refusal) {
            page.setStatus(HttpStatus.INTERNAL_SERVER_ERROR);
            return page.addObject("refusal", refusals.of(refusal, locale));
        }
    }
}
