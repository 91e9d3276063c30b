/** The decision tables as the house asks them: within bounds of what a cell may say and how long it may take. */
@NullMarked
package org.ecopetition.process.decision;

import org.jspecify.annotations.NullMarked;
