/** What the ledger seals of the engine's own record: every operation, and who had which task. */
@NullMarked
package org.ecopetition.process.sealing;

import org.jspecify.annotations.NullMarked;
