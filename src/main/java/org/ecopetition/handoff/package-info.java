/** Hand-offs (交办件) to the responsible units: orders, receipt, return, reassignment and deadlines. */
@NullMarked
package org.ecopetition.handoff;

import org.jspecify.annotations.NullMarked;
