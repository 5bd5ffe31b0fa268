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
import org.palier.membership.StructureId;

/** What is still to be done outside the database for a document; written with the act that asks for it. */
@Entity
@Table(name = "document_errand")
class Errand {

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final int DOUBLED = 20;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "document"))
    private DocumentId document;

    private String chain;

    @Enumerated(EnumType.STRING)
    private Errands.Kind kind;

    private Instant askedAt;
    private Instant dueAt;
    private int attempts;

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

    /** When it is tried again after it failed: each time after twice as long, and at least once a day. */
    Instant dueAgain(Instant now) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, DOUBLED));
        return now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }
}
