/** What is asked of the decision tables that code works by, before they are stored: columns, cells, sample questions. */
@NullMarked
package org.ecopetition.process.deployment.inspection.table;

import org.jspecify.annotations.NullMarked;
