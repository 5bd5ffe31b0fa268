package org.palier.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That somebody has come in from an address, under one hash of both. */
@Entity
@Table(name = "sign_in_place")
class SignInPlace {

    @Id
    private String subject;

    private Instant lastAt;

    @SuppressWarnings("NullAway.Init")
    protected SignInPlace() {}

    SignInPlace(String subject, Instant lastAt) {
        this.subject = subject;
        this.lastAt = lastAt;
    }

    String subject() {
        return subject;
    }

    Instant lastAt() {
        return lastAt;
    }
}
