package org.palier.dossier;

import org.jspecify.annotations.Nullable;
import org.palier.evidence.DocumentId;

/**
 * A proof to add: a document, or a statement that it was seen on site.
 *
 * @param version the latest when absent
 * @param cleared the lead's word that nothing personal shows
 * @param original the lead's word that peers may have the very bytes, and not only pages, text and a copy
 */
public record ProofRequest(
        @Nullable DocumentId document,
        @Nullable Integer version,
        boolean cleared,
        @Nullable String statement,
        boolean original) {

    /** One whose very bytes stay with the structure. */
    public ProofRequest(
            @Nullable DocumentId document, @Nullable Integer version, boolean cleared, @Nullable String statement) {
        this(document, version, cleared, statement, false);
    }
}
