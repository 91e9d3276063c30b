/** How long what people said of themselves is kept (保存期限): erased by rule, with a tombstone in the ledger, unless the coordination group holds a case. */
@NamedInterface("retention")
@NullMarked
package org.ecopetition.petition.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
