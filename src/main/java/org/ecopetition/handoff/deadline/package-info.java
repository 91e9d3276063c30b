/** What the table of deadlines (时限) gives, and how days are counted off the calendar. */
@NamedInterface("deadline")
@NullMarked
package org.ecopetition.handoff.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
