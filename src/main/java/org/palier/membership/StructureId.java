package org.palier.membership;

import jakarta.persistence.Embeddable;

/** A structure, by the short code that its people know it by. */
@Embeddable
public record StructureId(String value) {

    public static StructureId of(String text) {
        return new StructureId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
