package org.palier.dossier;

import org.jspecify.annotations.Nullable;
import org.palier.evidence.DocumentId;

/**
 * A proof to add: a document, or a statement that it was seen on site.
 *
 * @param version the latest when absent
 * @param cleared the lead's word that nothing personal shows
 * @param original the lead's word that the reviewers may have the very file
 */
public record ProofRequest(
        @Nullable DocumentId document,
        @Nullable Integer version,
        boolean cleared,
        @Nullable String statement,
        boolean original) {

    /** The reviewers get its pages and a copy made of them. */
    public ProofRequest(
            @Nullable DocumentId document, @Nullable Integer version, boolean cleared, @Nullable String statement) {
        this(document, version, cleared, statement, false);
    }
}
