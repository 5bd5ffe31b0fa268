package org.palier.dossier;

import org.jspecify.annotations.Nullable;
import org.palier.referential.Aggregation;
import org.palier.shared.Refusal;

/** The levels that may be said of a criterion: from 0 (not started) to 4. */
final class Levels {

    /** From this level on a criterion needs an admissible proof. */
    static final int PROVED_FROM = 2;

    /** From this level on a single proof is a warning. */
    static final int WELL_PROVED_FROM = 3;

    private Levels() {}

    static int checked(@Nullable Integer level) {
        if (level == null || level < 0 || level > Aggregation.HIGHEST) {
            throw Refusal.invalid("dossier.refusal.level").at("level");
        }
        return level;
    }
}
