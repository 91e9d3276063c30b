/** Running cases moved to another version of their process: rehearsed first, then in batches of the engine. */
@NullMarked
package org.ecopetition.process.deployment.move;

import org.jspecify.annotations.NullMarked;
