/** What was published (公布数据) about the batches of past rounds: kept as published, beside the counted figures, never among them. */
@NullMarked
package org.ecopetition.briefing.published;

import org.jspecify.annotations.NullMarked;
