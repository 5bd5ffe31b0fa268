package org.palier.evidence;

import org.palier.membership.Actor;
import org.palier.membership.StructureId;

/** Documents that came in under the name of somebody who may not have sent them. */
public interface Arrivals {

    /**
     * Receives a file for a structure; until somebody of it confirms the sender, it proves nothing and nobody else sees it.
     * What the structure has already stays as it is. For a module above, which knows that the name is one of the structure's.
     */
    Receipt receive(StructureId structure, String sender, Deposit deposit);

    /** Whether its sender waits to be confirmed. */
    boolean isUnconfirmed(DocumentId document);

    /** Somebody who adds documents to the structure says that it is theirs; a second time changes nothing. */
    void confirm(Actor by, DocumentId document);
}
