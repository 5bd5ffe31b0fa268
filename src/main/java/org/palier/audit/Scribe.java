package org.palier.audit;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes into the journal what was said to be done. */
@Component
class Scribe {

    private final Journal journal;

    Scribe(Journal journal) {
        this.journal = journal;
    }

    @EventListener
    public void on(Acted acted) {
        journal.record(acted.chain(), acted.subject(), acted.actor(), acted.act(), acted.details());
    }
}
