package org.ecopetition.evidence;

/**
 * A file that lies in the vault.
 *
 * @param sha256 hash of its bytes, 64 hexadecimal digits
 * @param kind what its content says it is
 * @param name what it was called where it came from
 * @param size in bytes
 */
public record KeptFile(String sha256, EvidenceKind kind, String name, long size) {}
