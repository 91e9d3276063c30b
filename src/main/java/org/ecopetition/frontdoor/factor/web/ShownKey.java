package org.ecopetition.frontdoor.factor.web;

import java.util.Locale;
import org.ecopetition.frontdoor.QrCode;
import org.ecopetition.frontdoor.factor.OneTimeCode;
import org.ecopetition.frontdoor.factor.SecondStep;
import org.springframework.context.MessageSource;

/**
 * A key as a person takes it into an app.
 *
 * @param typed in groups of four, for whoever cannot scan
 * @param qr the same for the camera
 */
record ShownKey(String typed, QrCode qr) {

    static ShownKey of(SecondStep step, MessageSource words, Locale locale) {
        String house = words.getMessage("app.name", null, locale);
        return new ShownKey(
                step.key().replaceAll("(.{4})(?=.)", "$1 "),
                QrCode.of(OneTimeCode.address(house, step.person(), step.key())));
    }
}
