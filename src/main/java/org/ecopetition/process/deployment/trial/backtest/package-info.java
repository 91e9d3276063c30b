/** Changed decision tables asked again what was asked in the past: what would have come out otherwise, in which case. */
@NullMarked
package org.ecopetition.process.deployment.trial.backtest;

import org.jspecify.annotations.NullMarked;
