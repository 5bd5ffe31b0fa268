package org.palier.membership.web;

import org.palier.audit.Verification;
import org.palier.membership.Actor;
import org.palier.membership.JournalReading;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Verifies the journal for the operator. */
@RestController
class JournalResource {

    private final JournalReading journal;

    JournalResource(JournalReading journal) {
        this.journal = journal;
    }

    @GetMapping("/api/journal/verification")
    Verification verification(Actor actor) {
        return journal.verify(actor);
    }
}
