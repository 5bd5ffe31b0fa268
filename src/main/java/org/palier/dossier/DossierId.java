package org.palier.dossier;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.palier.shared.Refusal;

/** A structure on a theme in a campaign. */
@Embeddable
public record DossierId(UUID value) {

    public static DossierId next() {
        return new DossierId(UUID.randomUUID());
    }

    /** Reads an id as it stands in a URL; what is no id is answered like an unknown one. */
    public static DossierId of(String text) {
        try {
            return new DossierId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.unknown();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
