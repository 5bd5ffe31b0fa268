package org.palier.sorting.imports;

import java.util.Set;

/** Where an import stands. */
public enum ImportState {
    /** Its archive is on the way to the store. */
    RECEIVING,
    /** Its archive waits to be read, or is being read. */
    READING,
    /** Its archive or its table cannot be read, and the fault says why. */
    REFUSED,
    /** Tried, nothing deposited yet. */
    TRIED,
    /** Asked for; its lines are worked on one after the other, across restarts. */
    RUNNING,
    /** Each line has its outcome. */
    DONE,
    /** Given up, or too old: what it kept is being removed. */
    ABANDONED;

    /** Those whose archive is kept. */
    static final Set<ImportState> KEEPING = Set.of(RECEIVING, READING, TRIED, RUNNING);
}
