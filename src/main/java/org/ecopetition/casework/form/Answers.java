package org.ecopetition.casework.form;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;

/** What a person handed in with a form, checked against the fields of the task; blank values count as absent. */
public final class Answers {

    private final Map<String, Object> values;
    private final Set<String> asked;

    private Answers(Map<String, Object> values, Set<String> asked) {
        this.values = Map.copyOf(values);
        this.asked = Set.copyOf(asked);
    }

    /**
     * Reads what was submitted.
     *
     * @throws Refusal naming the field when a name is unknown, a type wrong, a text too long or a value not allowed
     */
    public static Answers read(List<FormField> fields, Map<String, ?> submitted) {
        return read(fields, submitted.keySet(), submitted::get);
    }

    /**
     * Reads what was submitted under these names.
     *
     * @param valueOf the plain value under a name, asked for the fields of the form alone; a document is a {@link JsonNode}
     * @throws Refusal like {@link #read(List, Map)}
     */
    public static Answers read(
            List<FormField> fields, Set<String> names, Function<String, ? extends @Nullable Object> valueOf) {
        Map<String, FormField> known = new HashMap<>();
        for (FormField field : fields) {
            for (int n = 1; n <= field.repeats(); n++) {
                known.put(field.nameOf(n), field);
            }
        }
        Map<String, Object> values = new HashMap<>();
        names.forEach(name -> {
            FormField field = known.get(name);
            if (field == null) {
                throw new Refusal("form.unknown-field", name);
            }
            Object plain = valueOf.apply(name);
            if (plain != null && !TypedText.visible(plain.toString()).isEmpty()) {
                values.put(name, read(name, field, plain instanceof String text ? TypedText.visible(text) : plain));
            }
        });
        return new Answers(values, names);
    }

    /** Whether the form asked for it and got nothing; what was not asked for is not left blank. */
    public boolean isLeftBlank(String name) {
        return asked.contains(name) && !values.containsKey(name);
    }

    /** The value as it was read: a text, {@link Boolean}, number, date, time or list. */
    public @Nullable Object value(String name) {
        return values.get(name);
    }

    public @Nullable String text(String name) {
        Object value = values.get(name);
        return value == null ? null : value.toString();
    }

    public @Nullable LocalDate date(String name) {
        return (LocalDate) values.get(name);
    }

    public @Nullable Instant time(String name) {
        return (Instant) values.get(name);
    }

    public @Nullable Integer integer(String name) {
        return (Integer) values.get(name);
    }

    public @Nullable BigDecimal decimal(String name) {
        return (BigDecimal) values.get(name);
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** A flag that counts as set unless somebody took it back. */
    public boolean flagUnlessDenied(String name) {
        return !Boolean.FALSE.equals(values.get(name));
    }

    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        String chosen = text(name);
        return chosen == null ? null : Enum.valueOf(type, chosen);
    }

    @SuppressWarnings("unchecked")
    public List<String> list(String name) {
        return (List<String>) values.getOrDefault(name, List.of());
    }

    /** The text, or a refusal that names the field. */
    public String required(String name) {
        return given(name, text(name));
    }

    public <E extends Enum<E>> E required(String name, Class<E> type) {
        return given(name, choice(name, type));
    }

    public LocalDate requiredDate(String name) {
        return given(name, date(name));
    }

    public int requiredInteger(String name) {
        return given(name, integer(name));
    }

    private static <T> T given(String name, @Nullable T answer) {
        if (answer == null) {
            throw missing(name);
        }
        return answer;
    }

    /** The refusal of a form whose field is empty. */
    public static Refusal missing(String name) {
        return new Refusal("form.missing", new FieldName(name));
    }

    private static Object read(String name, FormField field, Object raw) {
        try {
            return switch (field.kind()) {
                case TEXT -> fitting(name, field, raw.toString().strip());
                case CHOICE -> allowed(name, field, raw.toString().strip());
                case FLAG -> flag(raw);
                case INTEGER -> new BigDecimal(raw.toString().strip()).intValueExact();
                case DECIMAL -> new BigDecimal(raw.toString().strip());
                case DATE -> LocalDate.parse(raw.toString().strip());
                case DATE_TIME -> instant(raw.toString().strip());
                case LIST ->
                    items(raw).stream().map(item -> allowed(name, field, item)).toList();
            };
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException unreadable) {
            throw new Refusal("form.unreadable." + field.kind(), new FieldName(name), String.valueOf(raw));
        }
    }

    private static String fitting(String name, FormField field, String text) {
        if (field.maximum() > 0 && text.length() > field.maximum()) {
            throw new Refusal("form.too-long", new FieldName(name), field.maximum(), text.length());
        }
        return text;
    }

    private static String allowed(String name, FormField field, String value) {
        if (!field.allowed().isEmpty() && !field.allowed().contains(value)) {
            throw new Refusal("form.not-allowed", new FieldName(name), value);
        }
        return value;
    }

    private static Boolean flag(Object raw) {
        return switch (raw.toString().strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static Instant instant(String text) {
        boolean hasOffset = text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
        return hasOffset
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(CHINA).toInstant();
    }

    private static List<String> items(Object raw) {
        List<String> items = new ArrayList<>();
        if (raw instanceof JsonNode json && json.isArray()) {
            json.forEach(item -> items.add(item.isTextual() ? item.textValue() : item.toString()));
        } else if (raw instanceof Iterable<?> several && !(raw instanceof JsonNode)) {
            StreamSupport.stream(several.spliterator(), false)
                    .map(String::valueOf)
                    .forEach(items::add);
        } else {
            items.addAll(Arrays.asList(raw.toString().split("[,，、]", -1)));
        }
        return items.stream().map(String::strip).filter(item -> !item.isEmpty()).toList();
    }
}
