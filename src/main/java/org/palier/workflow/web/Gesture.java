package org.palier.workflow.web;

import java.time.Instant;
import org.palier.dossier.DossierId;
import org.palier.workflow.InboxTask.Kind;

/**
 * What one person may do next: all that they have to do on a dossier, as one gesture.
 *
 * @param title the theme's title
 * @param structure whose dossier it is
 * @param count how many criteria it is about
 * @param voted whether the person has voted, so that only the closing remains
 */
record Gesture(Kind kind, DossierId dossier, String title, String structure, int count, Instant dueAt, boolean voted) {

    /** What the message keys of this gesture end with. */
    public String key() {
        return voted ? "CLOSE" : kind.name();
    }

    /** Whether it is about criteria rather than about the whole dossier. */
    public boolean criterial() {
        return kind == Kind.REVIEW || kind == Kind.CLARIFY;
    }

    /** Where it is done. */
    public String href() {
        return switch (kind) {
            case PREPARE, CLARIFY -> "/dossiers/" + dossier;
            case REVIEW -> "/dossiers/" + dossier + "/review";
            case CONVENE, DECIDE -> "/dossiers/" + dossier + "/resolution";
        };
    }
}
