package org.palier.collective;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.palier.shared.Refusal;

/** A group of structures that work through a campaign together. */
@Embeddable
public record CollectiveId(UUID value) {

    public static CollectiveId next() {
        return new CollectiveId(UUID.randomUUID());
    }

    /** Reads an id as it stands in a URL; what is no id is answered like an unknown one. */
    public static CollectiveId of(String text) {
        try {
            return new CollectiveId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.unknown();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
