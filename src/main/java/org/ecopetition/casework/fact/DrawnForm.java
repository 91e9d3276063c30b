package org.ecopetition.casework.fact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FieldName;
import org.ecopetition.casework.form.FormField.Kind;
import org.ecopetition.petition.Refusal;

/**
 * The fields of a form that an administrator drew beyond those that the house itself reads.
 *
 * @param fields in the order of the form
 */
public record DrawnForm(List<DrawnField> fields) {

    /** A form without any. */
    public static final DrawnForm EMPTY = new DrawnForm(List.of());

    /** The components of Modeler whose answers can be kept, and what each answers. */
    private static final Map<String, Kind> KINDS = Map.of(
            "textfield", Kind.TEXT,
            "textarea", Kind.TEXT,
            "number", Kind.DECIMAL,
            "checkbox", Kind.FLAG,
            "radio", Kind.CHOICE,
            "select", Kind.CHOICE,
            "checklist", Kind.LIST,
            "taglist", Kind.LIST);

    private static final String DATETIME = "datetime";

    /** Whether the answers of such a component can be kept. */
    public static boolean takes(JsonNode component) {
        String type = component.path("type").asText();
        return KINDS.containsKey(type)
                || (type.equals(DATETIME) && !component.path("subtype").asText().equals("time"));
    }

    /** Whether a component hands something in. */
    public static boolean isHandedIn(JsonNode component) {
        return component.hasNonNull("key")
                && !component.path("disabled").asBoolean()
                && !component.path("readonly").asBoolean()
                && !component.path("type").asText().equals("expression");
    }

    /**
     * Those of a form.
     *
     * @param taken the fields that the house itself reads
     */
    public static DrawnForm of(JsonNode form, Set<String> taken) {
        Map<String, DrawnField> found = new LinkedHashMap<>();
        collect(form, taken, found);
        return new DrawnForm(List.copyOf(found.values()));
    }

    private static void collect(JsonNode holder, Set<String> taken, Map<String, DrawnField> found) {
        for (JsonNode component : holder.path("components")) {
            String key = component.path("key").asText();
            if (isHandedIn(component) && takes(component) && !taken.contains(key)) {
                found.putIfAbsent(key, field(component, key));
            }
            collect(component, taken, found);
        }
    }

    private static DrawnField field(JsonNode component, String key) {
        String type = component.path("type").asText();
        String hide = component.path("conditional").path("hide").asText("");
        String label = component
                .path(type.equals(DATETIME) ? "dateLabel" : "label")
                .asText(component.path("label").asText())
                .strip();
        Map<String, String> options = new LinkedHashMap<>();
        component
                .path("values")
                .forEach(option -> options.put(
                        option.path("value").asText(),
                        option.path("label").asText(option.path("value").asText())));
        return new DrawnField(
                key,
                label.isEmpty() ? key : label,
                type.equals(DATETIME) ? dated(component) : KINDS.getOrDefault(type, Kind.TEXT),
                options,
                FieldRules.of(component),
                hide.isBlank() ? null : hide);
    }

    private static Kind dated(JsonNode component) {
        return component.path("subtype").asText().equals(DATETIME) ? Kind.DATE_TIME : Kind.DATE;
    }

    /** Those that are not hidden. */
    public DrawnForm shown(Predicate<String> holds) {
        return new DrawnForm(fields.stream()
                .filter(field -> field.hiddenWhen() == null || !holds.test(field.hiddenWhen()))
                .toList());
    }

    /**
     * Checks what was answered by the form's own rules.
     *
     * @return the answers as facts
     * @throws Refusal that names the field as the form calls it
     */
    public List<AdditionalFact> facts(Answers answers, LocalDate today) {
        List<AdditionalFact> facts = new ArrayList<>();
        for (DrawnField field : fields) {
            field.rules().check(field.name(), field.kind(), answers, today);
            field.fact(answers).ifPresent(facts::add);
        }
        return List.copyOf(facts);
    }

    /** The same refusal with the field called as the form calls it. */
    public Refusal inItsWords(Refusal refusal) {
        Map<String, FieldName> names =
                fields.stream().collect(Collectors.toMap(DrawnField::key, DrawnField::name, (one, other) -> one));
        Object[] arguments = refusal.arguments();
        for (int at = 0; at < arguments.length; at++) {
            if (arguments[at] instanceof FieldName name) {
                arguments[at] = names.getOrDefault(name.variable(), name);
            }
        }
        return new Refusal(refusal.code(), arguments).at(refusal.fault().field());
    }
}
