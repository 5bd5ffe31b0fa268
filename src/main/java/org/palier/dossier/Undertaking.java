package org.palier.dossier;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * One reviewer's confidentiality undertaking and declaration of interests on one sending of a dossier; never written over,
 * because who declares again adds to what was declared before.
 */
@Entity
@Table(name = "dossier_declaration")
class Undertaking {

    /** The which-th of this person on this sending, from 1. */
    @Embeddable
    record Key(UUID dossier, UUID person, int sending, int number) {}

    @EmbeddedId
    private Key key;

    private String interests;
    private Instant signedAt;

    @SuppressWarnings("NullAway.Init")
    protected Undertaking() {}

    Undertaking(Key key, String interests, Instant at) {
        this.key = key;
        this.interests = interests;
        this.signedAt = at;
    }

    Instant signedAt() {
        return signedAt;
    }

    /** What the reviewer declared; empty for none. */
    String interests() {
        return interests;
    }
}
