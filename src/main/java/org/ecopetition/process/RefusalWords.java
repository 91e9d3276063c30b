package org.ecopetition.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopetition.petition.Refusal;
import org.ecopetition.verification.ItemName;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The Chinese sentence that tells a person why something was refused. */
@Component
public class RefusalWords {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", CHINESE).withZone(ZoneId.of("Asia/Shanghai"));

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
        Object[] named = Arrays.stream(refusal.arguments())
                .map(argument -> readable(argument, language))
                .toArray();
        return say(language, refusal.code(), named);
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

    private Object readable(Object argument, Locale language) {
        if (argument instanceof FieldName field) {
            return labelOf(field.variable(), language);
        }
        if (argument instanceof ItemName item) {
            return String.valueOf(messages.getMessage("MeasuredItem." + item.item(), null, item.item(), language));
        }
        if (argument instanceof Instant instant) {
            return MINUTE.format(instant);
        }
        if (argument instanceof Enum<?> value) {
            String key = value.getDeclaringClass().getSimpleName() + "." + value.name();
            return String.valueOf(messages.getMessage(key, null, value.name(), language));
        }
        return argument instanceof LocalDate || argument instanceof Number ? argument.toString() : argument;
    }

    private String labelOf(String variable, Locale language) {
        Matcher number = NUMBER.matcher(variable);
        Object[] which = number.find() ? new Object[] {number.group()} : new Object[0];
        String key = "field." + NUMBER.matcher(variable).replaceFirst("{n}");
        String label = messages.getMessage(key, which, variable, language);
        return label == null ? variable : label;
    }
}
