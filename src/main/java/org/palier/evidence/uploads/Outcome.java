package org.palier.evidence.uploads;

import org.palier.evidence.Receipt;

/**
 * What became of an upload that arrived whole.
 *
 * @param document the address of the document's version in the API
 * @param duplicate whether the structure had these very bytes already
 */
record Outcome(String document, boolean duplicate) {

    static Outcome of(Receipt receipt) {
        var version = receipt.version();
        return new Outcome(
                "/api/documents/" + version.document() + "/versions/" + version.version(), receipt.duplicate());
    }

    static Outcome read(String written) {
        var parts = written.split(" ", 2);
        return new Outcome(parts[0], Boolean.parseBoolean(parts[1]));
    }

    String written() {
        return document + " " + duplicate;
    }
}
