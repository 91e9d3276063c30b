package org.ecopetition.verification;

/**
 * A measured item named in a refusal; people read its word from {@code messages/verification.properties}, or its code where
 * an administrator added it.
 */
public record ItemName(String item) {}
