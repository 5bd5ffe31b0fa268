package org.palier.referential;

/**
 * A kind of document that may prove a criterion.
 *
 * @param validityMonths how old it may be to count as a proof, in months
 */
public record DocumentType(String code, Text label, Sharing sharing, int validityMonths) {}
