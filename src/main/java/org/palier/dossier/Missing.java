package org.palier.dossier;

/**
 * One thing that a dossier misses before it can be sent.
 *
 * @param code a message key, {@code dossier.missing.*}
 */
public record Missing(String criterion, String code) {}
