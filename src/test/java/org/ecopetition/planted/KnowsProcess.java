package org.ecopetition.planted;

import org.ecopetition.process.handoff.HandoffProcess;

/** Planted: imports {@code process}. */
record KnowsProcess(HandoffProcess process) {}
