package org.palier.evidence;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palier.membership.StructureId;

/** A document of one structure: what people call it, and how many versions it has. */
@Entity
@Table(name = "document")
class Document {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DocumentId id;

    @AttributeOverride(name = "value", column = @Column(name = "structure"))
    private StructureId structure;

    private String title;
    private @Nullable String type;
    private int latest;
    private @Nullable Instant retiredAt;
    private @Nullable String unconfirmedSender;

    @SuppressWarnings("NullAway.Init")
    protected Document() {}

    Document(DocumentId id, StructureId structure, String title, @Nullable String type) {
        this.id = id;
        this.structure = structure;
        this.title = title;
        this.type = type;
    }

    DocumentId id() {
        return id;
    }

    StructureId structure() {
        return structure;
    }

    int latest() {
        return latest;
    }

    String title() {
        return title;
    }

    @Nullable
    String type() {
        return type;
    }

    boolean isUnconfirmed() {
        return unconfirmedSender != null;
    }

    /** It came under this name, and nobody of the structure has confirmed that yet. */
    void waitForConfirmation(String sender) {
        unconfirmedSender = sender;
    }

    /** Whether that is new. */
    boolean confirm() {
        var waited = isUnconfirmed();
        unconfirmedSender = null;
        return waited;
    }

    void rename(String newTitle, @Nullable String newType) {
        title = newTitle;
        type = newType;
    }

    boolean isRetired() {
        return retiredAt != null;
    }

    /** Takes it out of lists and choices; a second time changes nothing. */
    void retire(Instant at) {
        retiredAt = retiredAt == null ? at : retiredAt;
    }

    void restore() {
        retiredAt = null;
    }

    /** Adds a version of what has just been made safe in the store. */
    DocumentVersion receive(StoredFile file) {
        latest++;
        return new DocumentVersion(new VersionId(id, latest), structure, file);
    }

    VersionView view(DocumentVersion version) {
        return version.view(title, type);
    }
}
