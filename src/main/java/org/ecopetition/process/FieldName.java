package org.ecopetition.process;

/**
 * A form field named in a refusal; people read its label from {@code messages/forms.properties}, key {@code field.} and
 * the variable name with its number replaced by {@code {n}}.
 *
 * @param variable for example {@code measurement2Value}
 */
public record FieldName(String variable) {}
