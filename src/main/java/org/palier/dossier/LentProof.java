package org.palier.dossier;

import java.util.UUID;
import org.palier.evidence.DocumentId;
import org.palier.evidence.ReadGrant;
import org.palier.referential.ReferentialId;

/** A frozen proof of a criterion that applies, in a dossier that somebody reviews. */
record LentProof(
        UUID document,
        int number,
        boolean cleared,
        boolean original,
        ReferentialId referential,
        String theme,
        String criterion) {

    ReadGrant.Readable version() {
        return new ReadGrant.Readable(new DocumentId(document), number);
    }
}
