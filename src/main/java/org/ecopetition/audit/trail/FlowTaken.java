package org.ecopetition.audit.trail;

import java.time.Instant;

/**
 * A sequence flow that a process of a case took.
 *
 * @param run id of the process instance
 * @param modelId the version of the model that led it then
 * @param flow id of the flow in that model
 */
public record FlowTaken(String run, String modelId, String flow, Instant takenAt) {}
