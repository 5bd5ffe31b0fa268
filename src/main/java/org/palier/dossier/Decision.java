package org.palier.dossier;

/** What the board made of a dossier. */
public enum Decision {
    ADOPTED,
    /** Back to the structure, which prepares it again. */
    RETURNED,
    /** Neither adopted nor returned: it waits for another vote. */
    POSTPONED
}
