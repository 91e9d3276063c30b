package org.ecopetition.organisation.programme;

/**
 * A batch as somebody typed it.
 *
 * @param field its name in the form
 * @param number from 1
 * @param day as 2023-06-29
 */
public record BatchLine(String field, String number, String day) {

    boolean isBlank() {
        return number.isEmpty() && day.isEmpty();
    }
}
