/** Limits (限值) and the values held against them: numbers, units and results as reports print them, and the table of limits with its editions. */
@NamedInterface("limit")
@NullMarked
package org.ecopetition.verification.limit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
