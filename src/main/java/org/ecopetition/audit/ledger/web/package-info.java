/** Pages about the ledger: for auditors what a check finds, for everybody whether an issued check value is ours. */
@NullMarked
package org.ecopetition.audit.ledger.web;

import org.jspecify.annotations.NullMarked;
