package org.ecopetition.planted;

import org.ecopetition.casework.CaseAtHand;

/** Planted: imports {@code casework}. */
record KnowsCasework(CaseAtHand at) {}
