/** The story of one call, lived through in a real browser by the people who work on it. */
@NullMarked
package org.ecopetition.journey;

import org.jspecify.annotations.NullMarked;
