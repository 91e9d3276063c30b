/** What officers do to a case (办理): who sees which case, what its page tells, and what may be done besides the tasks. */
@NullMarked
package org.ecopetition.casework;

import org.jspecify.annotations.NullMarked;
