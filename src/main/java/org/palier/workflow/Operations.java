package org.palier.workflow;

import java.util.List;
import org.palier.evidence.Antivirus;
import org.palier.evidence.Custody;
import org.palier.evidence.Sweeps;
import org.palier.membership.Actor;

/** How the service runs, for its operator: never what the documents hold. */
public interface Operations {

    /** How many steps wait, whether the store and the antivirus answer, and the steps that gave up. */
    ServiceState state(Actor operator);

    /** Has a step that gave up tried again. */
    void retry(Actor operator, String job);

    /** Says that this database is the right one for its bucket, so that what no row knows may be removed again. */
    void claimBucket(Actor operator);

    /**
     * The running of the service.
     *
     * @param sweep how far what is kept was read, and what of it is damaged
     * @param removals why nothing is removed from the store, if something holds it
     * @param unerased how many erased documents the store does not let go
     * @param intakes how many documents are on their way to be readable
     * @param overdue how many steps should have been done by now
     */
    record ServiceState(
            boolean storeReady,
            Antivirus.Health antivirus,
            Sweeps.State sweep,
            Custody.State removals,
            long unerased,
            long intakes,
            long overdue,
            long stuck,
            List<StuckJob> jobs) {}
}
