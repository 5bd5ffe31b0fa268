package org.palier.evidence;

/**
 * What became of a deposit.
 *
 * @param duplicate whether the structure already had these very bytes, so that nothing new was stored
 */
public record Receipt(VersionView version, boolean duplicate) {}
