package org.palier.dossier;

import org.palier.evidence.DocumentId;

/**
 * That a version of a document proves a criterion.
 *
 * @param own whether it stands in a dossier of the reader's own structure, rather than in one that they review
 */
public record ProofUse(DocumentId document, int version, String theme, String criterion, boolean own) {}
