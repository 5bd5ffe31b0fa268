package org.palier.dossier;

import java.util.List;
import org.palier.membership.Actor;

/** What documents are used for, as far as someone may see it; for modules above. */
public interface ProofUses {

    /** The uses in the dossiers of the reader's structure, and in those open to them as a reviewer. */
    List<ProofUse> of(Actor reader);
}
