package org.ecopetition.casework.model.difference;

import java.util.List;

/**
 * What a file changes in one decision table.
 *
 * @param key of the decision
 * @param name as people read it
 * @param rows those that are not as they were
 * @param others what else was changed: hit policy, columns
 */
public record TableDifference(String key, String name, List<RowDifference> rows, List<ElementDifference> others) {}
