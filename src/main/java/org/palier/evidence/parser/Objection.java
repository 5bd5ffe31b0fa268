package org.palier.evidence.parser;

import java.util.Locale;

/** Why a file is not simply readable. */
public enum Objection {
    /** Opens with a password only. */
    ENCRYPTED(false),
    /** Cut short or damaged. */
    TRUNCATED(false),
    /** Takes more time or memory than a document may. */
    TOO_HEAVY(false),
    /** The antivirus knows it to do harm. */
    VIRUS(true),
    EXECUTABLE(true),
    ARCHIVE(true),
    MACROS(true),
    /** HTML or SVG: both can run scripts in a browser. */
    MARKUP(true),
    SCRIPT(true),
    /** What it holds is not what its name says. */
    MISMATCH(true);

    private final boolean refused;

    Objection(boolean refused) {
        this.refused = refused;
    }

    /** Whether Palier does not take such files, whatever they say. */
    public boolean isRefused() {
        return refused;
    }

    /** The key of the message that says it to people. */
    public String key() {
        return "evidence.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
