package org.palier.evidence.findings;

/** Something found on a page, between two places of it. */
record Spot(FindingKind kind, int start, int end, String excerpt, boolean holds) {

    Finding on(Sheet sheet) {
        return new Finding(kind, sheet.number(), sheet.start() + start, end - start, excerpt, holds);
    }

    Spot holding() {
        return new Spot(kind, start, end, excerpt, true);
    }

    boolean isAnIdentifierThatHolds() {
        return holds && kind != FindingKind.SENSITIVE;
    }
}
