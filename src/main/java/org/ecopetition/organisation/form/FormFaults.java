package org.ecopetition.organisation.form;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** Puts what the domain finds wrong beside the field of the form, among what binding and annotations found. */
public final class FormFaults {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.CHINESE).withZone(CHINA);

    private FormFaults() {}

    /** Adds them all; a form may be asked for its faults by the domain only while it could be read. */
    public static void add(BindingResult form, Iterable<Fault> faults) {
        faults.forEach(fault -> add(form, fault));
    }

    /** Adds one; a fault of a field that the form does not have is one of the whole form. */
    public static void add(BindingResult form, Fault fault) {
        Object[] named = named(fault);
        if (fault.field().isEmpty() || form.getFieldType(fault.field()) == null) {
            form.reject(fault.code(), named, fault.code());
        } else if (form.getTarget() == null) { // no record came of it, because something else could not be read
            form.addError(new FieldError(
                    form.getObjectName(),
                    fault.field(),
                    form.getFieldValue(fault.field()),
                    false,
                    form.resolveMessageCodes(fault.code(), fault.field()),
                    named,
                    fault.code()));
        } else {
            form.rejectValue(fault.field(), fault.code(), named, fault.code());
        }
    }

    /** Adds one unless it is known already that something is wrong with its field: what could not be read is no value to judge. */
    public static void addUntold(BindingResult form, Fault fault) {
        if (fault.field().isEmpty() || !form.hasFieldErrors(fault.field())) {
            add(form, fault);
        }
    }

    /** The sentence of a fault in a language, for those that have no form to show it in. */
    public static String sentence(Fault fault, MessageSource messages, Locale language) {
        Object[] named = named(fault);
        return Objects.requireNonNull(messages.getMessage(fault.code(), named, fault.code(), language));
    }

    /**
     * Everything that is wrong, for a program.
     *
     * @return a problem with {@code errors}, each the name of a field and a sentence; its detail is all sentences
     */
    public static ProblemDetail problem(
            HttpStatus status, List<Fault> faults, MessageSource messages, Locale language) {
        List<Map<String, String>> errors = faults.stream()
                .map(fault -> Map.of("field", fault.field(), "message", sentence(fault, messages, language)))
                .toList();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status, errors.stream().map(error -> error.get("message")).collect(Collectors.joining("；")));
        problem.setProperty("errors", errors);
        return problem;
    }

    /** What its sentence names, as people read it: codes by their words, times to the minute, numbers as they are written. */
    public static Object[] named(Fault fault) {
        return fault.arguments().stream().map(FormFaults::readable).toArray();
    }

    private static Object readable(Object argument) {
        if (argument instanceof Enum<?> code) {
            String key = code.getDeclaringClass().getSimpleName() + "." + code.name();
            return new DefaultMessageSourceResolvable(new String[] {key}, code.name());
        }
        if (argument instanceof MessageSourceResolvable) {
            return argument;
        }
        return argument instanceof Instant instant ? MINUTE.format(instant) : argument.toString();
    }
}
