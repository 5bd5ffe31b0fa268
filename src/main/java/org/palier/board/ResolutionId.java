package org.palier.board;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.palier.shared.Refusal;

/** A question put to the board about one dossier. */
@Embeddable
public record ResolutionId(UUID value) {

    public static ResolutionId next() {
        return new ResolutionId(UUID.randomUUID());
    }

    /** Reads an id as it stands in a URL; what is no id is answered like an unknown one. */
    public static ResolutionId of(String text) {
        try {
            return new ResolutionId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.unknown();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
