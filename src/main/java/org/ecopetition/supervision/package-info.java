/** Keeping work on time (督办): reminders, what is overdue, and key items led by a leader in person. */
@NullMarked
package org.ecopetition.supervision;

import org.jspecify.annotations.NullMarked;
