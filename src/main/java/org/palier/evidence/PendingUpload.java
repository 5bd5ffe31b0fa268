package org.palier.evidence;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.palier.membership.StructureId;

/** An upload on its way into the store: nobody sees it, and it outlives a crash so that its object can be removed. */
@Entity
@Table(name = "pending_upload")
class PendingUpload {

    @Id
    private String objectKey;

    @AttributeOverride(name = "value", column = @Column(name = "structure"))
    private StructureId structure;

    private Instant startedAt;

    @SuppressWarnings("NullAway.Init")
    protected PendingUpload() {}

    PendingUpload(String objectKey, StructureId structure, Instant startedAt) {
        this.objectKey = objectKey;
        this.structure = structure;
        this.startedAt = startedAt;
    }

    String objectKey() {
        return objectKey;
    }
}
