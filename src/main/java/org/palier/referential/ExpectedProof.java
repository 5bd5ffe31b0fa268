package org.palier.referential;

/** An example of what proves a criterion, and the type of document that it is. */
public record ExpectedProof(String label, String type) {}
