/** The steps of the process {@code handoff}. */
@NullMarked
package org.ecopetition.process.handoff;

import org.jspecify.annotations.NullMarked;
