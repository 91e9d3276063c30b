/** Pages about hand-offs as a whole: the batches they went out with. */
@NullMarked
package org.ecopetition.handoff.web;

import org.jspecify.annotations.NullMarked;
