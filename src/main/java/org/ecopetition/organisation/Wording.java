package org.ecopetition.organisation;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words people read for a code: key {@code <Type>.<CODE>} or any other key of the messages files, in Chinese. */
@Component
public class Wording {

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Enum<?> code) {
        return of(Locale.CHINESE, code);
    }

    /** The same in the language of whoever reads a page. */
    public String of(Locale language, Enum<?> code) {
        return say(language, code.getDeclaringClass().getSimpleName() + "." + code.name());
    }

    /** The word for a code of a table; the code itself where an administrator added it. */
    public String name(String kind, String code) {
        return name(Locale.CHINESE, kind, code);
    }

    /** The same in the language of whoever reads a page. */
    public String name(Locale language, String kind, String code) {
        return Objects.requireNonNull(messages.getMessage(kind + "." + code, null, code, language));
    }

    /** Several codes in their order, parted by 、. */
    public String of(Collection<? extends Enum<?>> codes) {
        return codes.stream().sorted().map(this::of).collect(Collectors.joining("、"));
    }

    /** A sentence with what it names; the key itself where a sentence is missing. */
    public String say(String key, Object... arguments) {
        return say(Locale.CHINESE, key, arguments);
    }

    /** A sentence in the language of whoever reads a page. */
    public String say(Locale language, String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, key, language));
    }
}
