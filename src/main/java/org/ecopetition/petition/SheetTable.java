package org.ecopetition.petition;

import java.util.List;
import java.util.Set;

/**
 * A table out of a file.
 *
 * @param hiddenColumns columns, counted from 0, that whoever opens the file does not see
 * @param notices sentences about what stands beside it in the file and was left out
 */
record SheetTable(List<SheetLine> lines, Set<Integer> hiddenColumns, List<Refusal> notices) {}
