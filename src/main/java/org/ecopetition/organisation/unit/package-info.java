/** Where an administrator opens, renames, merges and closes handling units and says who works there. */
@NamedInterface("unit")
@NullMarked
package org.ecopetition.organisation.unit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
