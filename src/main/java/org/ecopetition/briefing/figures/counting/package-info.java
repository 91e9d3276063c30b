/** What is counted of each case: worked out from its kept events as they come, and written in stretches of time that figures are told from. */
@NamedInterface("counting")
@NullMarked
package org.ecopetition.briefing.figures.counting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
