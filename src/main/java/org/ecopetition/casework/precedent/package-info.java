/** Precedents (先例): what was published of matters like the one at hand, for whoever verifies, rectifies or reviews. */
@NullMarked
package org.ecopetition.casework.precedent;

import org.jspecify.annotations.NullMarked;
