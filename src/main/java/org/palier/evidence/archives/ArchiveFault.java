package org.palier.evidence.archives;

import java.util.Locale;

/** Why an archive, or the table that goes with it, is not read at all. */
public enum ArchiveFault {
    NO_ZIP,
    CUT_OFF,
    EMPTY,
    TOO_MANY_FILES,
    /** Its files weigh more together than an archive may unpack to. */
    TOO_HEAVY,
    /** Takes more time or memory than an archive may. */
    UNREADABLE,
    TABLE_UNREADABLE,
    /** Declares entities, of its own or from outside: they are never resolved. */
    TABLE_ENTITIES,
    TABLE_TOO_HEAVY,
    TABLE_TOO_LONG,
    TABLE_EMPTY,
    TABLE_NO_HEAD;

    /** Its name in keys of messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
