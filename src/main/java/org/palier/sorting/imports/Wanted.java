package org.palier.sorting.imports;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which lines are looked at: those of some fates, or those with something to know or to choose. */
record Wanted(Set<Fate> fates, boolean noted, boolean proposing) {

    static final Wanted ALL = new Wanted(EnumSet.allOf(Fate.class), false, false);

    /** As an address says it; everything where it says nothing that is known. */
    static Wanted of(@Nullable String only) {
        if ("NOTED".equals(only)) {
            return new Wanted(ALL.fates, true, false);
        }
        if ("PROPOSED".equals(only)) {
            return new Wanted(ALL.fates, false, true);
        }
        for (Fate fate : Fate.values()) {
            if (fate.name().equals(only)) {
                return new Wanted(EnumSet.of(fate), false, false);
            }
        }
        return ALL;
    }
}
