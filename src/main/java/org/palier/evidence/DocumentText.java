package org.palier.evidence;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The text that the intake read from a version. */
@Entity
@Table(name = "document_text")
class DocumentText {

    @EmbeddedId
    private VersionId id;

    private String words;

    @SuppressWarnings("NullAway.Init")
    protected DocumentText() {}

    DocumentText(VersionId id, String words) {
        this.id = id;
        this.words = words;
    }

    VersionId id() {
        return id;
    }

    String words() {
        return words;
    }
}
