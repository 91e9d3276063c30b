/** The bounds of what is drawn: lengths and signs of names, contents that reach out of the house, fields that never show. */
@NullMarked
package org.ecopetition.process.deployment.inspection.bound;

import org.jspecify.annotations.NullMarked;
