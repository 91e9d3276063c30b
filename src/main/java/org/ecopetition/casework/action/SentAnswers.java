package org.ecopetition.casework.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FieldName;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.petition.Refusal;
import org.springframework.util.MultiValueMap;

/**
 * What the form of an action handed in, read by the fields that it declares.
 *
 * @param reason never blank
 */
record SentAnswers(Answers answers, String reason) {

    private static final String REASON = "reason";

    /**
     * Reads what was sent.
     *
     * @throws RefusedFields naming each field that is missing or cannot be taken
     */
    static SentAnswers read(List<ActionField> fields, MultiValueMap<String, String> sent) {
        List<ActionField> asked = new ArrayList<>(fields);
        asked.add(ActionField.of(FormField.text(REASON, CaseAction.LONGEST_REASON)));
        List<Fault> refused = new ArrayList<>();
        for (ActionField field : asked) {
            faultOf(field, sent)
                    .ifPresent(refusal -> refused.add(refusal.at(field.name()).fault()));
        }
        if (!refused.isEmpty()) {
            throw new RefusedFields(refused);
        }
        Answers answers = answersTo(asked, sent);
        return new SentAnswers(answers, answers.required(REASON));
    }

    private static Optional<Refusal> faultOf(ActionField field, MultiValueMap<String, String> sent) {
        try {
            valuesOf(field, sent).forEach(value -> mustBeReadable(field.name(), value));
            Answers answers = answersTo(List.of(field), sent);
            boolean given = field.isList() ? !answers.list(field.name()).isEmpty() : answers.text(field.name()) != null;
            return field.needed() && !given ? Optional.of(Answers.missing(field.name())) : Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    private static Answers answersTo(List<ActionField> fields, MultiValueMap<String, String> sent) {
        Map<String, Object> submitted = new HashMap<>();
        for (ActionField field : fields) {
            List<String> values = valuesOf(field, sent);
            if (!values.isEmpty()) {
                submitted.put(field.name(), field.isList() ? values : values.get(0));
            }
        }
        return Answers.read(fields.stream().map(ActionField::field).toList(), submitted);
    }

    private static List<String> valuesOf(ActionField field, MultiValueMap<String, String> sent) {
        return sent.getOrDefault(field.name(), List.of());
    }

    /** Characters that no keyboard types, and that PostgreSQL does not store. */
    private static void mustBeReadable(String field, String text) {
        if (TypedText.hasUnprintable(text)) {
            throw new Refusal("form.unreadable.TEXT", new FieldName(field), "…");
        }
    }
}
