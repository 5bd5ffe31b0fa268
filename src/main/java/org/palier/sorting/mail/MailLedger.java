package org.palier.sorting.mail;

import java.time.Clock;
import java.util.Map;
import org.palier.audit.Journal;
import org.palier.membership.StructureId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what became of messages: each verb is one short transaction, and none waits for the mailbox. */
@Component
class MailLedger {

    static final String SERVICE = "palier";

    private final ReadMailRepository repository;
    private final Journal journal;
    private final Clock clock;

    MailLedger(ReadMailRepository repository, Journal journal, Clock clock) {
        this.repository = repository;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean knows(String digest) {
        return repository.existsById(digest);
    }

    /** Remembers a message whose attachments were all tried. */
    @Transactional
    public void read(StructureId structure, String username, String digest, int taken, int refused) {
        repository.save(new ReadMail(digest, clock.instant()));
        journal.record(
                structure.value(),
                digest,
                username,
                "sorting.mail-read",
                Map.of("taken", "" + taken, "refused", "" + refused));
    }

    /** Remembers why an attachment, or a whole message, was not taken; never what it says nor who wrote it. */
    @Transactional
    public void refused(String chain, String digest, String reason) {
        journal.record(chain, digest, SERVICE, "sorting.mail-refused", Map.of("reason", reason));
    }
}
