/** What can be counted as of an instant, as it was known at another: facts with both times, measures, and what each is made of. */
@NullMarked
package org.ecopetition.briefing.figures;

import org.jspecify.annotations.NullMarked;
