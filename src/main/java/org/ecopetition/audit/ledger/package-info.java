/** The ledger (封存链): a hash-chained record of each case, appended to in the transaction of what it records. */
@NamedInterface("ledger")
@NullMarked
package org.ecopetition.audit.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
