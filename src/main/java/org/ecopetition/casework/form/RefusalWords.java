package org.ecopetition.casework.form;

import java.util.Locale;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.form.FormFaults;
import org.ecopetition.petition.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The Chinese sentence that tells a person why something was refused. */
@Component
public class RefusalWords {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final MessageSource messages;

    RefusalWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence of a refusal; a refusal without a sentence reads as a general one with its code. */
    public String of(Refusal refusal) {
        return of(refusal, CHINESE);
    }

    /** The sentence of a refusal in the language of a page. */
    public String of(Refusal refusal, Locale language) {
        return of(refusal.fault(), language);
    }

    /** The sentence of what is wrong with something that was entered. */
    public String of(Fault fault, Locale language) {
        return say(language, fault.code(), FormFaults.named(fault));
    }

    /** The sentence under a key. */
    public String say(String key, Object... named) {
        return say(CHINESE, key, named);
    }

    private String say(Locale language, String key, Object... named) {
        String sentence = messages.getMessage(key, named, "", language);
        return sentence == null || sentence.isBlank()
                ? String.valueOf(messages.getMessage("refusal.unnamed", new Object[] {key}, key, language))
                : sentence;
    }
}
