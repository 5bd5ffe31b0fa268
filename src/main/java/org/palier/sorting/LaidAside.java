package org.palier.sorting;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.palier.evidence.DocumentId;

/** That a document is no proof: it is kept, and no longer waits to be sorted. */
@Entity
@Table(name = "sorting_aside")
class LaidAside {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "document"))
    private DocumentId document;

    private Instant laidAt;

    @SuppressWarnings("NullAway.Init")
    protected LaidAside() {}

    LaidAside(DocumentId document, Instant laidAt) {
        this.document = document;
        this.laidAt = laidAt;
    }
}
