package org.palier.workflow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.dossier.DossierId;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;

/** Everything that can be done with notices: what reminds people inside Palier. */
public interface Notices {

    /** What this person has not seen yet, the newest first. */
    List<NoticeView> unseen(Actor reader);

    /** This person has seen it. */
    void see(Actor reader, UUID notice);

    /** The facilitator's own words to the lead of a structure, at most once a day for a dossier. */
    void nudge(Actor facilitator, DossierId dossier, StructureId to, String words);

    /** Reminds the people of a structure; a second time on the same day says nothing more. */
    void remind(DossierId dossier, NoticeKind kind, StructureId to, @Nullable Instant due);

    /** What was reminded of is done: its notices go. */
    void settle(DossierId dossier, NoticeKind kind);
}
