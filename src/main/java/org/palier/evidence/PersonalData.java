package org.palier.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.findings.Finding;
import org.palier.membership.Actor;

/** What is personal in a document's text, and whether it may go to a peer nevertheless. */
public interface PersonalData {

    /**
     * What was found in a version.
     *
     * @param items in the order of the text
     * @param held whether it stays with its structure
     * @param unread what could not be looked at
     * @param released why it may go, once the lead has said so
     */
    record Found(
            List<Finding> items,
            boolean held,
            Unread unread,
            @Nullable Release released) {}

    /** What was found, for someone of the document's structure; unknown to everybody else. */
    Found in(Actor reader, DocumentId document, int version);

    /** Lets a held version go to peers; its lead says why, in words that name nobody. */
    void release(Actor by, DocumentId document, int version, @Nullable String reason);
}
