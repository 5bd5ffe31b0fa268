package org.palier.evidence;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.palier.shared.Refusal;

/** A document of one structure, whatever its version. */
@Embeddable
public record DocumentId(UUID value) {

    public static DocumentId next() {
        return new DocumentId(UUID.randomUUID());
    }

    /** Reads an id as it stands in a URL; what is no id is answered like an unknown one. */
    public static DocumentId of(String text) {
        try {
            return new DocumentId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.unknown();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
