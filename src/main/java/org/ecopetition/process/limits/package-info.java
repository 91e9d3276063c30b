/** The rows of the table of limits as an administrator writes them: what they cover, and whether they contradict each other. */
@NullMarked
package org.ecopetition.process.limits;

import org.jspecify.annotations.NullMarked;
