package org.palier.membership;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.palier.shared.Refusal;

/** A person, whatever the structures they act for. */
@Embeddable
public record PersonId(UUID value) {

    public static PersonId next() {
        return new PersonId(UUID.randomUUID());
    }

    /** Reads an id as it stands in a URL; what is no id is answered like an unknown one. */
    public static PersonId of(String text) {
        try {
            return new PersonId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.unknown();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
