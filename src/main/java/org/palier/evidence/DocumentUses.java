package org.palier.evidence;

import java.util.Set;
import org.palier.membership.StructureId;

/** What documents are used for, known to a module above. */
public interface DocumentUses {

    /** The documents of this structure that prove something, in one statement. */
    Set<DocumentId> of(StructureId structure);
}
