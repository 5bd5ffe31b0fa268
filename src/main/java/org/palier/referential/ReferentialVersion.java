package org.palier.referential;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A version of a referential as its file was imported: replaceable until it is used, never after. */
@Entity
@Table(name = "referential")
class ReferentialVersion {

    @EmbeddedId
    private ReferentialId id;

    private String yaml;
    private String sha256;
    private Instant importedAt;
    private boolean used;

    @SuppressWarnings("NullAway.Init")
    protected ReferentialVersion() {}

    ReferentialVersion(ReferentialId id, String yaml, String sha256, Instant importedAt) {
        this.id = id;
        this.yaml = yaml;
        this.sha256 = sha256;
        this.importedAt = importedAt;
    }

    ReferentialId id() {
        return id;
    }

    String yaml() {
        return yaml;
    }

    boolean isUsed() {
        return used;
    }

    boolean says(String otherSha256) {
        return sha256.equals(otherSha256);
    }

    void use() {
        used = true;
    }
}
