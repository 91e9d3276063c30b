/** Models tried before they are deployed: what they change, what they would have done, and then deployed from there. */
@NullMarked
package org.ecopetition.process.deployment.trial;

import org.jspecify.annotations.NullMarked;
