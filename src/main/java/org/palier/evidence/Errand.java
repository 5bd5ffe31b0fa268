package org.palier.evidence;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palier.membership.StructureId;

/** What is still to be done outside the database for a document; written with the act that asks for it. */
@Entity
@Table(name = "document_errand")
class Errand {

    private static final Waiting AGAIN = new Waiting(Duration.ofMinutes(1), Duration.ofDays(1));

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "document"))
    private DocumentId document;

    private String chain;

    @Enumerated(EnumType.STRING)
    private Errands.Kind kind;

    private Instant askedAt;
    private Instant dueAt;
    private int attempts;

    @Enumerated(EnumType.STRING)
    private Erasures.@Nullable Obstacle obstacle;

    @SuppressWarnings("NullAway.Init")
    protected Errand() {}

    Errand(DocumentId document, StructureId structure, Errands.Kind kind, Instant askedAt) {
        this.document = document;
        this.chain = structure.value();
        this.kind = kind;
        this.askedAt = askedAt;
        this.dueAt = askedAt;
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

    Instant dueAt() {
        return dueAt;
    }

    /** What it waits for, where it was tried in vain. */
    Erasures.@Nullable Obstacle obstacle() {
        return obstacle;
    }

    /** When it is tried again after it failed: each time after twice as long, and at least once a day. */
    Instant dueAgain(Instant now) {
        return AGAIN.after(attempts, now);
    }
}
