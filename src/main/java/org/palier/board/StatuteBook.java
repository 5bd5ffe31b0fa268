package org.palier.board;

import java.util.Optional;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;

/** The statutes of each structure, as far as votes need them. */
public interface StatuteBook {

    Optional<Statutes> of(StructureId structure);

    /** Writes down the statutes of the actor's structure; for its chair or its secretary. */
    void write(Actor by, Statutes statutes);
}
