package org.palier.evidence;

import java.util.Set;
import org.palier.membership.Actor;

/** A reason, known to a module above, for which someone may read documents that are not of their own structure. */
public interface ReadGrant {

    /** One version that may be read. */
    record Readable(DocumentId document, int version) {}

    /** The versions that this reason opens to this person, now. */
    Set<Readable> to(Actor reader);

    /** Those of them whose very bytes this person may have; of the others they have pages, text and a copy. */
    default Set<Readable> originals(Actor reader) {
        return Set.of();
    }
}
