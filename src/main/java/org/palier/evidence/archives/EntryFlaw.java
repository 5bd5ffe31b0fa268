package org.palier.evidence.archives;

import java.util.Locale;

/** Why a file of an archive is not taken, while the others are. */
public enum EntryFlaw {
    ENCRYPTED,
    DAMAGED,
    EMPTY,
    TOO_HEAVY,
    /** Turns out so many times heavier than packed that it was made to fill a disk. */
    TOO_PACKED,
    /** Its path leaves the archive, or begins at a root. */
    PATH,
    /** Points to something else instead of holding it. */
    LINK;

    /** Its name in keys of messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
