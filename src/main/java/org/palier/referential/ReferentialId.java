package org.palier.referential;

import jakarta.persistence.Embeddable;

/** One version of a referential: its code and its version as they stand in its file. */
@Embeddable
public record ReferentialId(String code, String version) {

    @Override
    public String toString() {
        return code + " " + version;
    }
}
