/** Looking back (回头看) at hand-offs that were written off: a draw that nobody can steer, what was found, and what relapsed. */
@NullMarked
package org.ecopetition.lookback;

import org.jspecify.annotations.NullMarked;
