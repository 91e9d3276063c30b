/** What stands outside the ledger and vouches for it: the key, the signed root of each day, the heads kept apart. */
@NamedInterface("root")
@NullMarked
package org.ecopetition.audit.ledger.root;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
