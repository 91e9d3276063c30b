package org.ecopetition.petition.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * What is wrong with one field of an entry.
 *
 * @param field its name in the interface, for example {@code caller.phone}
 * @param code the last part of the message key
 * @param arguments what the sentence names besides the field
 */
record Fault(String field, String code, List<Object> arguments) {

    Fault(String field, String code, Object... arguments) {
        this(field, code, List.of(arguments));
    }

    /** The sentence for the person who typed it; it names the field. */
    String sentence(MessageSource messages, Locale locale) {
        Object[] all = new Object[arguments.size() + 1];
        all[0] = messages.getMessage("intake.field." + field, null, field, locale);
        for (int i = 0; i < arguments.size(); i++) {
            all[i + 1] = arguments.get(i);
        }
        return messages.getMessage("intake.fault." + code, all, locale);
    }
}
