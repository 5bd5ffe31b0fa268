package org.palier.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One wrong password, remembered for a while under the hash of the username or of the remote address. */
@Entity
@Table(name = "sign_in_failure")
class SignInFailure {

    @Id
    private UUID id;

    private String subject;
    private Instant happenedAt;

    @SuppressWarnings("NullAway.Init")
    protected SignInFailure() {}

    SignInFailure(String subject, Instant happenedAt) {
        this.id = UUID.randomUUID();
        this.subject = subject;
        this.happenedAt = happenedAt;
    }

    String subject() {
        return subject;
    }

    Instant happenedAt() {
        return happenedAt;
    }
}
