package org.palier.evidence;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.palier.audit.Journal;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what is received: each verb is one short transaction, and none calls the store. */
@Component
class Ledger {

    private final DocumentRepository documents;
    private final VersionRepository versions;
    private final PendingUploadRepository pending;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Ledger(
            DocumentRepository documents,
            VersionRepository versions,
            PendingUploadRepository pending,
            Journal journal,
            ApplicationEventPublisher events) {
        this.documents = documents;
        this.versions = versions;
        this.pending = pending;
        this.journal = journal;
        this.events = events;
    }

    @Transactional
    public void begin(String key, StructureId structure, Instant at) {
        pending.save(new PendingUpload(key, structure, at));
    }

    @Transactional
    public void forget(String key) {
        pending.deleteById(key);
    }

    /** Makes a stored file a version, unless the structure has these bytes already. */
    @Transactional
    public Receipt write(Actor by, StructureId structure, Label label, StoredFile file) {
        return duplicateOf(structure, file.sha256()).orElseGet(() -> receive(by, structure, label, file));
    }

    @Transactional(readOnly = true)
    public Optional<Receipt> duplicateOf(StructureId structure, String sha256) {
        return versions.sameBytes(structure, sha256).map(same -> new Receipt(same, true));
    }

    private Receipt receive(Actor by, StructureId structure, Label label, StoredFile file) {
        var document = document(structure, label);
        var version = document.receive(file);
        documents.save(document);
        versions.save(version);
        versions.flush();
        pending.deleteById(file.key());
        journal.record(
                structure.value(),
                document.id().toString(),
                by.username(),
                label.maskedFrom() != null ? "evidence.masked" : act(version),
                details(version, label, file));
        events.publishEvent(new DocumentReceived(document.id(), version.id().number(), structure));
        return new Receipt(document.view(version), false);
    }

    private static String act(DocumentVersion version) {
        return version.id().number() == 1 ? "evidence.received" : "evidence.revised";
    }

    private static Map<String, String> details(DocumentVersion version, Label label, StoredFile file) {
        var number = "" + version.id().number();
        return label.maskedFrom() == null
                ? Map.of("version", number, "sha256", file.sha256())
                : Map.of("version", number, "sha256", file.sha256(), "from", "" + label.maskedFrom());
    }

    private Document document(StructureId structure, Label label) {
        return label.document() == null
                ? new Document(DocumentId.next(), structure, label.title(), label.type())
                : documents.lock(label.document()).orElseThrow(Refusal::unknown);
    }
}
