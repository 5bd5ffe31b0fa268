package org.palier.referential;

/** How far a type of document may go beyond its structure ({@code partage_pair}). */
public enum Sharing {
    /** May be read by the binôme as it is. */
    DIRECT,
    /** May be read once nothing personal shows ({@code apres_occultation}). */
    ONCE_CLEARED,
    /** Is never shared: a statement that it was seen stands for it ({@code attestation_seule}). */
    STATEMENT_ONLY
}
