/** The steps of the process {@code briefing}. */
@NullMarked
package org.ecopetition.process.briefing;

import org.jspecify.annotations.NullMarked;
