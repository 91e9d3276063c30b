package org.ecopetition.casework.fact;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FieldName;
import org.ecopetition.casework.form.FormField.Kind;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a form asks of an answer, as Modeler writes it down; the same as the form itself asks in the browser.
 *
 * @param required whether there must be one; a box then must be ticked
 * @param shortest fewest characters of a text
 * @param longest most characters of a text
 * @param pattern what a text must hold, null for any
 * @param least smallest number, null for any
 * @param most largest number, null for any
 * @param decimals most digits behind the point, null for any
 * @param notPast whether a date may not lie before today
 */
public record FieldRules(
        boolean required,
        int shortest,
        int longest,
        @Nullable Pattern pattern,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable Integer decimals,
        boolean notPast) {

    /** Most characters of a text whose form sets no bound. */
    public static final int LONGEST = 2000;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,9})?");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(CHINA);
    private static final Map<String, Pattern> KNOWN = Map.of(
            "email", Pattern.compile("^\\S+@\\S+\\.\\S+$"),
            "phone", Pattern.compile("^\\+?[\\d\\s()-]{5,20}$"));

    /** Reads them from a component of a form; what cannot be read bounds nothing, and does not pass the guard. */
    static FieldRules of(JsonNode component) {
        JsonNode validate = component.path("validate");
        return new FieldRules(
                validate.path("required").asBoolean(),
                validate.path("minLength").asInt(0),
                Math.min(validate.path("maxLength").asInt(LONGEST), LONGEST),
                patternOf(validate),
                number(validate.path("min")),
                number(validate.path("max")),
                component.path("decimalDigits").isInt()
                        ? component.path("decimalDigits").intValue()
                        : null,
                component.path("disallowPassedDates").asBoolean());
    }

    private static @Nullable Pattern patternOf(JsonNode validate) {
        String written = validate.path("pattern").asText("");
        try {
            return written.isEmpty() ? KNOWN.get(validate.path("validationType").asText()) : Pattern.compile(written);
        } catch (PatternSyntaxException unreadable) {
            return null;
        }
    }

    private static @Nullable BigDecimal number(JsonNode bound) {
        String written = bound.asText("").strip();
        return NUMBER.matcher(written).matches() ? new BigDecimal(written) : null;
    }

    /**
     * Checks an answer.
     *
     * @throws Refusal that names the field and the rule
     */
    void check(FieldName name, Kind kind, Answers answers, LocalDate today) {
        Object value = answers.value(name.variable());
        if (required
                && (value == null || Boolean.FALSE.equals(value) || List.of().equals(value))) {
            throw new Refusal("form.missing", name);
        }
        if (value instanceof BigDecimal number) {
            checkNumber(name, number);
        } else if (value instanceof String text && kind == Kind.TEXT) {
            checkText(name, text);
        } else if (notPast && value != null && dayOf(value).isBefore(today)) {
            throw new Refusal("form.passed", name, today.toString());
        }
    }

    private void checkNumber(FieldName name, BigDecimal number) {
        if (least != null && number.compareTo(least) < 0) {
            throw new Refusal("form.too-small", name, least.toPlainString(), number.toPlainString());
        }
        if (most != null && number.compareTo(most) > 0) {
            throw new Refusal("form.too-large", name, most.toPlainString(), number.toPlainString());
        }
        if (decimals != null && number.stripTrailingZeros().scale() > decimals) {
            throw new Refusal("form.decimals", name, decimals, number.toPlainString());
        }
    }

    private void checkText(FieldName name, String text) {
        if (text.length() < shortest) {
            throw new Refusal("form.too-short", name, shortest, text.length());
        }
        if (pattern != null && !pattern.matcher(new BoundedText(text)).find()) {
            throw new Refusal("form.pattern", name, text);
        }
    }

    private static LocalDate dayOf(Object value) {
        return value instanceof Instant time ? time.atZone(CHINA).toLocalDate() : (LocalDate) value;
    }

    static String plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value);
    }

    static String said(Object value) {
        return value instanceof Instant time ? MINUTE.format(time) : plain(value);
    }
}
