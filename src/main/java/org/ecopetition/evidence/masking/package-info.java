/** Masking (遮挡): what is covered by hand in a picture before the public sees it, and the copies that are handed out to the public. */
@NamedInterface("masking")
@NullMarked
package org.ecopetition.evidence.masking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
