package org.palier.evidence;

/** Where a version of a document is on its way from the file received to the document that can be read. */
public enum DocumentState {
    /** Kept safe, not looked into yet. */
    RECEIVED,
    /** Its kind is known and its text can be found and read. */
    READY,
    /** Kept as it is, but no text could be read from it. */
    UNREADABLE,
    /** Kept apart: a kind that Palier does not take. */
    QUARANTINED
}
