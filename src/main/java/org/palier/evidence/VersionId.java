package org.palier.evidence;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** One version of a document. */
@Embeddable
record VersionId(
        @AttributeOverride(name = "value", column = @Column(name = "document"))
        DocumentId document,

        int number) {}
