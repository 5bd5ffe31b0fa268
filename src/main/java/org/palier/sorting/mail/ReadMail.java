package org.palier.sorting.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a message was read to its end, known by a digest of its Message-ID, its sender and the structure. */
@Entity
@Table(name = "sorting_mail")
class ReadMail {

    @Id
    private String digest;

    private Instant readAt;

    @SuppressWarnings("NullAway.Init")
    protected ReadMail() {}

    ReadMail(String digest, Instant readAt) {
        this.digest = digest;
        this.readAt = readAt;
    }
}
