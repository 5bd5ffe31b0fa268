package org.palier.sorting;

import org.palier.shared.Refusal;

/** The criterion of a dossier to which a document is to be tied, as it was asked for. */
public record Target(String dossier, String code) {

    /** Reads what a form sends back. */
    public static Target of(String key) {
        String[] parts = key.split(":", 2);
        if (parts.length != 2) {
            throw Refusal.unknown();
        }
        return new Target(parts[0], parts[1]);
    }

    public String key() {
        return dossier + ":" + code;
    }
}
