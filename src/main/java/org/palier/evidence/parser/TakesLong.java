package org.palier.evidence.parser;

/** What was begun takes longer than it was given: it is to come again, behind others and with more time. */
public final class TakesLong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TakesLong() {
        super("takes long");
    }
}
