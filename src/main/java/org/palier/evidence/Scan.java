package org.palier.evidence;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.palier.membership.StructureId;

/** When the antivirus last looked at a version, and what it knew then. */
@Entity
@Table(name = "document_scan")
class Scan {

    @EmbeddedId
    private VersionId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "structure"))
    private StructureId structure;

    private String seenWith;
    private Instant seenAt;

    @SuppressWarnings("NullAway.Init")
    protected Scan() {}

    Scan(VersionId id, StructureId structure, String seenWith, Instant seenAt) {
        this.id = id;
        this.structure = structure;
        this.seenWith = seenWith;
        this.seenAt = seenAt;
    }

    VersionId id() {
        return id;
    }

    StructureId structure() {
        return structure;
    }

    /** Whether it is to be looked at again by an antivirus that knows other signatures, or did so long ago. */
    boolean isOld(String signatures, Instant before) {
        return !seenWith.equals(signatures) || seenAt.isBefore(before);
    }

    /** The same version, to be looked at again behind the others. */
    Scan again(Instant now) {
        return new Scan(id, structure, seenWith, now);
    }

    Scan seen(String signatures, Instant now) {
        return new Scan(id, structure, signatures, now);
    }
}
