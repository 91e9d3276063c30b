/** What whoever runs the house watches of the engine: open and overdue tasks by unit, jobs and incidents, for Prometheus. */
@NullMarked
package org.ecopetition.process.watch;

import org.jspecify.annotations.NullMarked;
