package org.palier.dossier;

/** Where a dossier stands. */
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
    ADOPTED
}
