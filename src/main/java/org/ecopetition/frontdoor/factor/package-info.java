/** The second factor of a sign-in (动态口令, RFC 6238): who must show it, how it is kept, and the step between password and session. */
@NamedInterface("factor")
@NullMarked
package org.ecopetition.frontdoor.factor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
