package org.palier.evidence.uploads;

import org.palier.evidence.Receipt;

/**
 * What became of an upload that arrived whole.
 *
 * @param document the address of the document's version in the API
 * @param duplicate whether the structure had these very bytes already
 * @param differs whether something said of them contradicts what is known and holds
 */
record Outcome(String document, boolean duplicate, boolean differs) {

    static Outcome of(Receipt receipt) {
        var version = receipt.version();
        return new Outcome(
                "/api/documents/" + version.document() + "/versions/" + version.version(),
                receipt.duplicate(),
                !receipt.differs().isEmpty());
    }

    static Outcome read(String written) {
        var parts = written.split(" ", 3);
        return new Outcome(
                parts[0], Boolean.parseBoolean(parts[1]), parts.length > 2 && Boolean.parseBoolean(parts[2]));
    }

    String written() {
        return document + " " + duplicate + " " + differs;
    }
}
