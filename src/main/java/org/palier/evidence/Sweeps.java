package org.palier.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palier.membership.Actor;

/** The walk through all that the store keeps, which looks for damage every week and at the operator's wish. */
public interface Sweeps {

    /** How the last one went, or goes. */
    State state(Actor operator);

    /** Has one begin within a minute, unless one is under way. */
    void begin(Actor operator);

    /** Why it does not go on for now. */
    enum Hindrance {
        STORE_AWAY,
        /** The bucket bears another installation's mark, or none and nothing that is known. */
        OTHER_BUCKET
    }

    /**
     * How far it is.
     *
     * @param running whether one is under way
     * @param asked whether one was asked for that has not begun
     * @param finishedAt when the last one ended
     * @param looked how many versions were read, with the pictures of their pages
     * @param damaged how many of them were found damaged or lost
     * @param redrawn of how many the pictures were drawn anew
     * @param unread how many the store did not hand out though it answers; they are tried again every hour
     * @param damagedNow how many versions are damaged now, whenever that was found
     */
    record State(
            boolean running,
            boolean asked,
            @Nullable Instant finishedAt,
            long looked,
            long damaged,
            long redrawn,
            long unread,
            long damagedNow,
            @Nullable Hindrance hindrance) {}
}
