package org.palier.evidence.parser;

import java.util.Locale;

/** Why a document is not shown page by page, or not to its end. */
public enum Hindrance {
    /** Opens with a password only. */
    ENCRYPTED,
    /** Cut short or damaged. */
    DAMAGED,
    /** Takes more time or memory than a document may. */
    TOO_HEAVY,
    /** An image with more pixels than a document may have. */
    TOO_MANY_PIXELS,
    /** Has more pages than are drawn: the first ones are there. */
    MORE_PAGES,
    /** Nothing that is drawn: a mail, a table, plain text. */
    NO_PAGES,
    /** Would be drawn if the office suite were on the machine. */
    NO_OFFICE,
    /** Would be drawn if the decoder of such photos were on the machine. */
    NO_HEIC,
    /** Palier itself could not draw it, however often it tried. */
    NOT_DRAWN;

    /** The key of the message that says it to people. */
    public String key() {
        return "evidence.preview." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
