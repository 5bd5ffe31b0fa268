package org.palier.files;

/** How much of what was kept under a key is known to be gone. */
public enum Removed {
    WHOLE,
    /** The store does not say whether it keeps versions, nor which: earlier ones may still be there. */
    NEWEST
}
