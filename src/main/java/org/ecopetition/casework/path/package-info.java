/** Where a case stands on its path (办理进度): what is done, what is in hand and with whom, what comes. */
@NamedInterface("path")
@NullMarked
package org.ecopetition.casework.path;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
