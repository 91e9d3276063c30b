/** The guards around the engine: what expressions reach, how forms come in, who may be assigned, what may be asked. */
@NullMarked
package org.ecopetition.process.guard;

import org.jspecify.annotations.NullMarked;
