package org.ecopetition.organisation.form;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecopetition.organisation.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.validation.MessageCodesResolver;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** How the fields of every {@link Form} are read, by {@link TypedText the one rule} for what people type. */
@ControllerAdvice
class FormReading {

    private static final Pattern PART = Pattern.compile("\\w+\\[[^\\[\\]]{1,64}](\\.\\w+)?");

    @InitBinder
    void read(WebDataBinder binder, WebRequest request) {
        Class<?> type = typeOf(binder);
        if (type.isRecord()) {
            request.getParameterNames().forEachRemaining(name -> mustFit(name, type));
        }
        Optional.ofNullable(type.getAnnotation(Form.class)).ifPresent(form -> {
            binder.setMessageCodesResolver(new Sentences(form.value()));
            binder.registerCustomEditor(List.class, new TextsEditor());
            binder.registerCustomEditor(String.class, new TextEditor());
            binder.registerCustomEditor(
                    LocalDate.class, new ValueEditor(null, typed -> LocalDate.parse(TypedText.plain(typed))));
            binder.registerCustomEditor(LocalDateTime.class, new ValueEditor(null, FormReading::timeOf));
            binder.registerCustomEditor(
                    Integer.class, new ValueEditor(null, typed -> Integer.valueOf(TypedText.plain(typed))));
            binder.registerCustomEditor(MultipartFile.class, new FileEditor());
            binder.registerCustomEditor(boolean.class, new ValueEditor(false, FormReading::isTicked));
        });
    }

    private static Class<?> typeOf(WebDataBinder binder) {
        Object shown = binder.getTarget();
        ResolvableType sent = binder.getTargetType();
        return shown != null ? shown.getClass() : sent != null ? sent.toClass() : Object.class;
    }

    /** Parts by key, as {@code stories[0].text}, are those of a map alone, {@code proof.party} those of a record; Spring would stumble over others. */
    private static void mustFit(String name, Class<?> form) {
        if (name.indexOf('[') < 0 && name.indexOf('.') < 0) {
            return;
        }
        String field = name.replaceAll("[\\[.].*", "");
        boolean fits = Stream.of(form.getRecordComponents())
                .filter(component -> component.getName().equals(field))
                .allMatch(component -> component.getType() == Map.class
                        ? PART.matcher(name).matches()
                        : component.getType().isRecord() && name.indexOf('[') < 0);
        if (!fits) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "name of a field");
        }
    }

    private static LocalDateTime timeOf(String typed) {
        return LocalDateTime.parse(TypedText.searched(typed).replace(' ', 'T'));
    }

    private static boolean isTicked(String sent) {
        return switch (sent) {
            case "true", "on" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(sent);
        };
    }

    /** A value that cannot be read has a sentence of its field; all other faults bring the key of theirs. */
    private record Sentences(String prefix) implements MessageCodesResolver {

        @Override
        public String[] resolveMessageCodes(String code, String form) {
            return new String[] {code};
        }

        @Override
        public String[] resolveMessageCodes(String code, String form, String field, @Nullable Class<?> type) {
            String name = field.substring(field.lastIndexOf('.') + 1).replaceAll("\\[.*", "");
            return new String[] {code.equals("typeMismatch") ? prefix + "." + name : code};
        }
    }
}
