package org.palier.dossier;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a dossier stands, and the one table of its legal moves. */
public enum DossierState {
    /** The structure prepares it; a dossier that the board returned is a draft again. */
    DRAFT,
    /** Sent: its versions are frozen and the binôme reviews each criterion. */
    UNDER_REVIEW,
    /** Every applicable criterion has its reviewed level; a postponed dossier is here again. */
    REVIEWED,
    /** A resolution of the board is open on it. */
    BEFORE_BOARD,
    /** The board adopted its levels. */
    ADOPTED;

    private static final Map<DossierState, Set<DossierState>> MOVES = Map.of(
            DRAFT, EnumSet.of(UNDER_REVIEW),
            UNDER_REVIEW, EnumSet.of(REVIEWED),
            REVIEWED, EnumSet.of(BEFORE_BOARD),
            BEFORE_BOARD, EnumSet.of(ADOPTED, DRAFT, REVIEWED),
            ADOPTED, EnumSet.noneOf(DossierState.class));

    public boolean mayBecome(DossierState next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }
}
