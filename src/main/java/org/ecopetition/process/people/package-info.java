/** The people and groups the engine must know before the first request, and what they are granted there. */
@NullMarked
package org.ecopetition.process.people;

import org.jspecify.annotations.NullMarked;
