package org.palier.sorting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.DocumentId;
import org.palier.evidence.DocumentState;

/**
 * A document that proves nothing yet, as the list of those to sort shows its latest version.
 *
 * @param unconfirmed who is said to have sent it, until somebody confirms that
 */
public record Waiting(
        DocumentId document,
        int version,
        String title,
        @Nullable String type,
        String fileName,
        DocumentState state,
        @Nullable Integer pages,
        Instant receivedAt,
        String receivedFrom,
        @Nullable String unconfirmed) {}
