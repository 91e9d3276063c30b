package org.ecopetition.rectification;

import org.ecopetition.petition.Refusal;

/**
 * What is wrong with one field of an enforcement entry.
 *
 * @param field its name in {@link EnforcementEntry}
 * @param reason the sentence that says why
 */
public record EnforcementFault(String field, Refusal reason) {}
