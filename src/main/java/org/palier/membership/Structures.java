package org.palier.membership;

import java.util.Collection;
import java.util.Map;
import org.palier.shared.Page;

/** Everything that can be done with structures. */
public interface Structures {

    /** Opens a structure under a short code, for instance {@code s01}. */
    StructureId open(String code, String name, String type, boolean veteran);

    /** @throws org.palier.shared.Refusal when there is none of that id */
    Structure get(StructureId id);

    boolean exists(StructureId id);

    /** The names of these structures, in one statement. */
    Map<StructureId, String> names(Collection<StructureId> ids);

    Page<Structure> list(int page);
}
