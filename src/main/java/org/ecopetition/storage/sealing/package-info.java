/** Words that the database holds sealed, so that who gets hold of it, or of a backup, cannot read them. */
@NamedInterface("sealing")
@NullMarked
package org.ecopetition.storage.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
