package org.ecopetition.disclosure.table;

/**
 * What the public table has besides its columns.
 *
 * @param title what stands above the table
 * @param standard the letter of the column set of rounds that name none
 * @param mostOnPaper the most rows of a table as a Word document
 */
public record TableFrame(String title, String standard, int mostOnPaper) {}
