package org.palier.evidence;

import java.util.List;
import org.palier.evidence.parser.Blackout;
import org.palier.membership.Actor;

/** Parts of a document painted black, so that it can be shared: the result is a version of its own, and the original stays. */
public interface Occultation {

    /** The most rectangles of one version. */
    int MOST = 300;

    /** The version whose parts somebody wants to hide, for those who prepare in the name of its structure. */
    VersionView maskable(Actor by, DocumentId document, int version);

    /** What of it somebody may want to hide; those who prepare in the name of its structure are asked to look nevertheless. */
    Proposals proposed(Actor by, DocumentId document, int version);

    /**
     * Makes a further version: pictures of the pages in which the rectangles are black, and the words that lie outside them.
     * Never called inside a transaction.
     */
    Receipt mask(Actor by, DocumentId document, int version, List<Blackout> blackouts);
}
