/** Files that came with a call or letter, or were made of it (登记附件): scans, photographs, recordings, for whoever may read the caller. */
@NamedInterface("attachment")
@NullMarked
package org.ecopetition.petition.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
