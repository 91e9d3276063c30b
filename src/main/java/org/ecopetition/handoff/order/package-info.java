/** What goes out with a hand-off: the table that proposes its unit, the order on paper (交办单) and the copies for information (抄送). */
@NamedInterface("order")
@NullMarked
package org.ecopetition.handoff.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
