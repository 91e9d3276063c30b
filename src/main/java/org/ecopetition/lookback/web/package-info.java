/** The pages of the look-back: draws, their tickets and results. */
@NullMarked
package org.ecopetition.lookback.web;

import org.jspecify.annotations.NullMarked;
