package org.palier.evidence;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.palier.membership.StructureId;

/** What is still to be done outside the database for a document; written with the act that asks for it. */
@Entity
@Table(name = "document_errand")
class Errand {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "document"))
    private DocumentId document;

    private String chain;

    @Enumerated(EnumType.STRING)
    private Errands.Kind kind;

    private Instant askedAt;

    @SuppressWarnings("NullAway.Init")
    protected Errand() {}

    Errand(DocumentId document, StructureId structure, Errands.Kind kind, Instant askedAt) {
        this.document = document;
        this.chain = structure.value();
        this.kind = kind;
        this.askedAt = askedAt;
    }

    DocumentId document() {
        return document;
    }

    /** The chain of the journal in which its end is told. */
    String chain() {
        return chain;
    }

    Errands.Kind kind() {
        return kind;
    }

    Instant askedAt() {
        return askedAt;
    }
}
