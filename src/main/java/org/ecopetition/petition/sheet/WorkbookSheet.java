package org.ecopetition.petition.sheet;

/**
 * A sheet of a workbook.
 *
 * @param visible whether whoever opens the workbook sees its tab
 * @param part where in the file it stands
 */
record WorkbookSheet(String name, boolean visible, String part) {}
