package org.ecopetition.casework.fact;

/**
 * One answer to a field that an administrator drew.
 *
 * @param field key of the field in its form, name of the variable where a model reads it
 * @param label what the form called it when it was answered
 * @param value as it was handed in: code of an option, {@code true}, a number, an ISO date or time, text
 * @param said the same as people read it
 */
public record AdditionalFact(String field, String label, String value, String said) {}
