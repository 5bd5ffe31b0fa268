package org.palier.search;

import org.palier.evidence.DocumentId;
import org.palier.evidence.ReadGrant.Readable;

/** A version's name in the index: its document's id, a colon, its number. */
record Key(DocumentId document, int version) {

    static Key of(Readable readable) {
        return new Key(readable.document(), readable.version());
    }

    static Key parse(String text) {
        int colon = text.lastIndexOf(':');
        return new Key(DocumentId.of(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
    }

    Readable readable() {
        return new Readable(document, version);
    }

    @Override
    public String toString() {
        return document + ":" + version;
    }
}
