package org.palier.workflow;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.palier.dossier.DossierId;

/**
 * A gesture that waits for someone.
 *
 * @param criterion which one to review or to answer about; absent for a gesture on the whole dossier
 */
public record InboxTask(
        String id, Kind kind, DossierId dossier, @Nullable String criterion, Instant dueAt) {

    /** What is to be done, each a user task of the processes. */
    public enum Kind {
        /** The structure prepares the dossier and sends it. */
        PREPARE,
        /** The binôme says what it sees of one criterion. */
        REVIEW,
        /** The structure answers the binôme's question about one criterion. */
        CLARIFY,
        /** The chair or the secretary opens a resolution. */
        CONVENE,
        /** The board votes, and the chair or the secretary closes the vote. */
        DECIDE;

        /** The id of its user task in the processes. */
        String task() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String task) {
            return valueOf(task.toUpperCase(Locale.ROOT));
        }
    }
}
