package org.palier.evidence;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An object of an erased document that is still in the store. */
@Entity
@Table(name = "document_remains")
class Remains {

    @Id
    private String objectKey;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "document"))
    private DocumentId document;

    @SuppressWarnings("NullAway.Init")
    protected Remains() {}

    Remains(String objectKey, DocumentId document) {
        this.objectKey = objectKey;
        this.document = document;
    }

    String objectKey() {
        return objectKey;
    }
}
