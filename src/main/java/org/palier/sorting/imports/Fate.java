package org.palier.sorting.imports;

/** What an import does with a line. */
public enum Fate {
    /** Will be deposited. */
    READY,
    /** The structure has these very bytes: only the criteria will be added. */
    DUPLICATE,
    /** A file of which the table says nothing: deposited when that is asked for. */
    UNLISTED,
    /** Will not be deposited, and the reason says why. */
    REFUSED,
    /** Deposited. */
    DEPOSITED,
    /** Was there: nothing was deposited, the criteria were added. */
    ALREADY,
    /** Could not be deposited after all, and the reason says why. */
    FAILED
}
