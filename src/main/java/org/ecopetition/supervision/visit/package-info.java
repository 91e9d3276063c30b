/** Visits (走访) of leaders and inspectors: taken down, put right and followed up. */
@NamedInterface("visit")
@NullMarked
package org.ecopetition.supervision.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
