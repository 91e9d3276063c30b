/** Words that the database holds encrypted, so that who gets hold of it, or of a backup, cannot read them. */
@NamedInterface("encryption")
@NullMarked
package org.ecopetition.storage.encryption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
