package org.ecopetition.verification;

import org.ecopetition.handoff.HandOffKey;

/**
 * What is measured together for a hand-off: on a visit, or after rectification.
 *
 * @param number counted from 1 for each phase
 */
record MeasurementRound(HandOffKey key, Phase phase, int number) {}
