package org.palier.evidence;

import java.util.Map;
import org.palier.audit.Journal;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Marks on a document who is said to have sent it, and takes the mark away. */
@Service
class UnconfirmedArrivals implements Arrivals {

    private final Deposits deposits;
    private final DocumentRepository documents;
    private final DocumentRights rights;
    private final Journal journal;

    UnconfirmedArrivals(Deposits deposits, DocumentRepository documents, DocumentRights rights, Journal journal) {
        this.deposits = deposits;
        this.documents = documents;
        this.rights = rights;
        this.journal = journal;
    }

    @Override
    public Receipt receive(StructureId structure, String sender, Deposit deposit) {
        return deposits.take(structure, Label.unconfirmed(sender, deposit), deposit);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isUnconfirmed(DocumentId document) {
        return documents.findById(document).filter(Document::isUnconfirmed).isPresent();
    }

    @Override
    @Transactional
    public void confirm(Actor by, DocumentId id) {
        var document = documents.lock(id).orElseThrow(Refusal::unknown);
        rights.mustAdd(by, document.structure());
        if (document.confirm()) {
            documents.save(document);
            journal.record(
                    document.structure().value(), id.toString(), by.username(), "evidence.sender-confirmed", Map.of());
        }
    }
}
