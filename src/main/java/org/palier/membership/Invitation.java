package org.palier.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A link that lets somebody choose their password, once; without a person it creates the first facilitator. */
@Entity
@Table(name = "invitation")
class Invitation {

    @Id
    private String hash;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person")
    private @Nullable Person person;

    private Instant expiresAt;
    private boolean vouched;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(String hash, @Nullable Person person, Instant expiresAt, boolean vouched) {
        this.hash = hash;
        this.person = person;
        this.expiresAt = expiresAt;
        this.vouched = vouched;
    }

    @Nullable
    Person person() {
        return person;
    }

    /** Whether nobody but the facilitator was shown it. */
    boolean vouched() {
        return vouched;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
