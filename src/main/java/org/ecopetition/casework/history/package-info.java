/** What happened to a hand-off before, in the lines that forms show at their head. */
@NamedInterface("history")
@NullMarked
package org.ecopetition.casework.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
