package org.palier.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palier.membership.Actor;

/** Whether this database may remove anything from its bucket, as the bucket's mark says, and the operator's word that it may. */
public interface Custody {

    /** Why nothing is removed. */
    enum Hold {
        /** The mark is of a later generation: another copy of this database went on in the bucket. */
        OLDER,
        /** The mark is of this generation and not by this database: a copy of it is a step ahead. */
        TWIN,
        /** The mark bears another installation's name. */
        ANOTHER,
        /** No row knows too large a part of what the bucket holds. */
        FORGOTTEN;

        /** Whether somebody may say that this database is the right one; the others are a wrong bucket, or a lost database. */
        public boolean mayBeClaimed() {
            return this == OLDER || this == TWIN;
        }
    }

    /** Why nothing is removed, since when; neither where all is well. */
    record State(@Nullable Hold hold, @Nullable Instant since) {}

    /** As it was found last, without asking the store. */
    State state();

    /** Whether nothing in the bucket says now that another database is to decide about it; never asked inside a transaction. */
    boolean isOurs();

    /** This database is the right one: takes a generation above the mark's, and the long waiting begins anew. */
    void claim(Actor operator);
}
