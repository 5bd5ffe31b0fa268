package org.palier.dossier;

/** From where someone looks at a dossier, which decides what they see of it. */
public enum Viewpoint {
    /** Staff or lead of the structure: everything, and they prepare it. */
    PREPARER,
    /** The structure's board: everything. */
    BOARD,
    /** The binôme, who undertook confidentiality: everything. */
    REVIEWER,
    /** The binôme before the undertaking, or once the review is over: which criteria, not the proofs. */
    REVIEWER_OUTSIDE,
    /** The facilitator: states, dates and the adopted level. */
    FACILITATOR;

    /** Whether it is the binôme's, who has undertaken confidentiality or still may. */
    public boolean reviews() {
        return this == REVIEWER || this == REVIEWER_OUTSIDE;
    }

    public boolean seesProofs() {
        return this == PREPARER || this == BOARD || this == REVIEWER;
    }
}
