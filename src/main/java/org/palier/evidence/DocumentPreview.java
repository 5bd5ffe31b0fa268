package org.palier.evidence;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** That the pages of a version were drawn, or why not all of them were, or not yet. */
@Entity
@Table(name = "document_preview")
class DocumentPreview {

    @EmbeddedId
    private VersionId id;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected DocumentPreview() {}

    DocumentPreview(VersionId id, @Nullable String reason) {
        this.id = id;
        this.reason = reason;
    }

    boolean isPending() {
        return Preview.PENDING.equals(reason);
    }

    @Nullable
    String reason() {
        return reason;
    }
}
