package org.palier.dossier;

import org.jspecify.annotations.Nullable;
import org.palier.evidence.DocumentId;

/**
 * A proof to add: a document, or a statement that it was seen on site.
 *
 * @param version the latest when absent
 * @param cleared the lead's word that nothing personal shows
 */
public record ProofRequest(
        @Nullable DocumentId document,
        @Nullable Integer version,
        boolean cleared,
        @Nullable String statement) {}
