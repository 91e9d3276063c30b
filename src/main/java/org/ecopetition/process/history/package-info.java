/** What the engine tells auditors of a case, and what is kept of it as it happens. */
@NullMarked
package org.ecopetition.process.history;

import org.jspecify.annotations.NullMarked;
