/** Pages and addresses of figures, and of briefings: the list, each issue, news of units, editing, settings of the rounds. */
@NullMarked
package org.ecopetition.briefing.web;

import org.jspecify.annotations.NullMarked;
