package org.palier.evidence;

import java.util.Optional;
import java.util.Set;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;

/** What documents are used for, known to a module above. */
public interface DocumentUses {

    /** The documents of this structure that prove something, in one statement. */
    Set<DocumentId> of(StructureId structure);

    /** Why a document may not be erased, if something sent or decided froze it. */
    Optional<Refusal> hindrance(DocumentId document);

    /** Takes a document out of what is not sent yet, because it is erased; refused where something sent or decided froze it. */
    void release(Actor by, DocumentId document);
}
