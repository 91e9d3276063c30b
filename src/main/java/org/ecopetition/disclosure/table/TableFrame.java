package org.ecopetition.disclosure.table;

import org.jspecify.annotations.Nullable;

/**
 * What the public table has besides its columns.
 *
 * @param title what stands above the table
 * @param standard the letter of the column set of rounds that name none
 * @param mostOnPaper the most rows of a table as a Word document
 * @param licence the address of the terms on which the open data may be used again; null where the office has stated none
 */
public record TableFrame(
        String title,
        String standard,
        int mostOnPaper,
        @Nullable String licence) {}
