/** The periodic briefing (工作简报): figures as of a cut-off, news of the units, numbered issues. */
@NullMarked
package org.ecopetition.briefing;

import org.jspecify.annotations.NullMarked;
