/**
 * Tables that people send, as workbooks or as text, read as whoever opens them sees them. POI shows numbers and days; the parts
 * of a workbook are streamed by hand, because POI's reader of events tells neither hidden sheets nor merged cells and its
 * whole workbook holds every cell of a huge sheet in memory.
 */
@NullMarked
package org.ecopetition.petition.sheet;

import org.jspecify.annotations.NullMarked;
