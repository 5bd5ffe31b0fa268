package org.palier.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.ReadGrant.Readable;
import org.palier.evidence.VersionView;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.membership.StructureId;

/**
 * What someone may read, now: the documents of a structure, and single versions that a reason opens to them.
 *
 * @param structure the structure whose every document they may read, if any
 * @param granted versions of other structures
 */
record Scope(@Nullable StructureId structure, Set<Readable> granted) {

    private static final Scope NOTHING = new Scope(null, Set.of());

    static Scope of(Actor reader, Set<Readable> opened) {
        if (reader.structure() == null || reader.roles().stream().anyMatch(Role::isOfTheNetwork)) {
            return NOTHING;
        }
        boolean own = reader.prepares(reader.structure()) || reader.sitsOnTheBoardOf(reader.structure());
        return new Scope(own ? reader.structure() : null, Set.copyOf(opened));
    }

    boolean isEmpty() {
        return structure == null && granted.isEmpty();
    }

    boolean covers(VersionView version) {
        return version.structure().equals(structure)
                || granted.contains(new Readable(version.document(), version.version()));
    }
}
