package org.palier.evidence;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.palier.audit.Journal;
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
    private final DrawnPages drawn;
    private final KnownBytes knownBytes;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Ledger(
            DocumentRepository documents,
            VersionRepository versions,
            PendingUploadRepository pending,
            DrawnPages drawn,
            KnownBytes knownBytes,
            Journal journal,
            ApplicationEventPublisher events) {
        this.documents = documents;
        this.versions = versions;
        this.pending = pending;
        this.drawn = drawn;
        this.knownBytes = knownBytes;
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

    /** Makes a stored file a version; where the structure has these bytes already, what is said of them is settled. */
    @Transactional
    public Receipt write(String by, StructureId structure, Label label, StoredFile file) {
        return versions.sameBytes(structure, file.sha256())
                .map(same -> knownBytes.settle(by, label, same, true))
                .orElseGet(() -> receive(by, structure, label, file));
    }

    /** The object of a version, if that version is still there. */
    @Transactional(readOnly = true)
    public Optional<String> key(VersionId id) {
        return versions.findById(id).map(DocumentVersion::objectKey);
    }

    @Transactional(readOnly = true)
    public Optional<VersionView> view(VersionId id) {
        return versions.view(id);
    }

    /**
     * Lets sound bytes take the place of damaged or missing ones, and leaves the former object to the reconciler; whether they
     * did, because another copy may have come first.
     */
    @Transactional
    public boolean heal(String by, VersionId id, String damaged, StoredFile sound) {
        var version = versions.lock(id).filter(kept -> kept.objectKey().equals(damaged));
        version.ifPresent(kept -> {
            kept.heal(sound.key());
            versions.save(kept);
            pending.deleteById(sound.key());
            pending.save(new PendingUpload(damaged, kept.structure(), sound.receivedAt()));
            journal.record(
                    kept.structure().value(),
                    id.document().toString(),
                    by,
                    "evidence.healed",
                    Map.of("version", "" + id.number(), "sha256", sound.sha256()));
            if (kept.state() == DocumentState.RECEIVED) {
                drawn.expectAnew(id);
                events.publishEvent(new DocumentReceived(id.document(), id.number(), kept.structure()));
            }
        });
        return version.isPresent();
    }

    private Receipt receive(String by, StructureId structure, Label label, StoredFile file) {
        var document = document(structure, label);
        if (label.unconfirmed() != null) {
            document.waitForConfirmation(label.unconfirmed());
        }
        var version = document.receive(file);
        documents.save(document);
        versions.save(version);
        versions.flush();
        pending.deleteById(file.key());
        journal.record(
                structure.value(), document.id().toString(), by, act(label, version), details(version, label, file));
        events.publishEvent(new DocumentReceived(document.id(), version.id().number(), structure));
        var view = document.view(version);
        return label.document() == null || label.maskedFrom() != null
                ? new Receipt(view, false)
                : knownBytes.settle(by, label, view, false);
    }

    private static String act(Label label, DocumentVersion version) {
        if (label.maskedFrom() != null) {
            return "evidence.masked";
        }
        if (label.unconfirmed() != null) {
            return "evidence.received-unconfirmed";
        }
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
