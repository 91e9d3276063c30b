/** Rounds of inspection (督察轮次): their numbers, deadlines, tables and batch calendars, and where they are opened. */
@NamedInterface("programme")
@NullMarked
package org.ecopetition.organisation.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
