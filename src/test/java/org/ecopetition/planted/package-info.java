/** Classes that break a rule of the house each, so that a test sees the rule turn red; no rule looks at them otherwise. */
@NullMarked
package org.ecopetition.planted;

import org.jspecify.annotations.NullMarked;
