package org.palier.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.palier.dossier.DossierId;
import org.palier.membership.Actor;
import org.palier.shared.Page;

/** What waits for whom. */
public interface Inbox {

    /** How many gestures a page holds. */
    int SIZE = 100;

    /** What waits for this person, the most urgent first; nothing for the people of the network. */
    Page<InboxTask> of(Actor actor, int page);

    /** Everything that waits for this person, the most urgent first. */
    List<InboxTask> all(Actor actor);

    /** The most urgent gesture that each of these dossiers waits for, whosever it is; none where nothing is waited for. */
    Map<DossierId, InboxTask> next(Collection<DossierId> dossiers);

    /** Until when each of these dossiers is waited for; none where nothing is waited for. */
    Map<DossierId, Instant> due(Collection<DossierId> dossiers);
}
