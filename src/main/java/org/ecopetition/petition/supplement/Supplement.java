package org.ecopetition.petition.supplement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of a petition in addition (补充办理).
 *
 * @param batch number of the batch it came with, if it came with one
 */
public record Supplement(Instant occurredAt, @Nullable Integer batch, String text) {}
