package org.palier.membership;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What opens the API to a person for a while; the word itself is not kept, only its hash. */
@Entity
@Table(name = "access_token")
class AccessToken {

    @Id
    private String hash;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person"))
    private PersonId person;

    private int credentials;
    private @Nullable String structure;
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected AccessToken() {}

    AccessToken(String hash, SignedIn holder, Instant expiresAt) {
        this.hash = hash;
        this.person = holder.id();
        this.credentials = holder.credentials();
        this.structure = holder.structure();
        this.expiresAt = expiresAt;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    SignedIn holder() {
        return new SignedIn(person.value(), credentials, structure);
    }
}
