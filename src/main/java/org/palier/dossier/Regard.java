package org.palier.dossier;

import org.jspecify.annotations.Nullable;

/**
 * What the binôme says of a criterion.
 *
 * @param level the level it sees; needed only where it disagrees
 * @param comment its question, its reason, or what else it says
 */
record Regard(
        Outcome outcome, @Nullable Integer level, @Nullable String comment) {}
