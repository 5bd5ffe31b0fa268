package org.palier.membership;

import org.palier.audit.Journal;
import org.palier.audit.JournalEntry;
import org.palier.audit.Verification;
import org.palier.shared.Page;
import org.springframework.stereotype.Service;

/** Lets people read the journal of the place they act for, and the operator verify all of it. */
@Service
public class JournalReading {

    private final Journal journal;

    JournalReading(Journal journal) {
        this.journal = journal;
    }

    public Page<JournalEntry> page(Actor actor, int page) {
        return journal.chain(MembershipRights.readableChain(actor), page);
    }

    public Verification verify(Actor actor) {
        MembershipRights.verifyTheJournal(actor);
        return journal.verify();
    }
}
