package org.palier.sorting.imports;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.palier.shared.Refusal;

/** An import, from its dry run on. */
@Embeddable
public record ImportId(UUID value) {

    static ImportId next() {
        return new ImportId(UUID.randomUUID());
    }

    /** Reads an id as it stands in a URL; what is no id is answered like an unknown one. */
    static ImportId of(String text) {
        try {
            return new ImportId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.unknown();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
